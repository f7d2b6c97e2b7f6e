import { Badge, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { ScoredYear } from "../score-types.ts";
import { DueList } from "./due-list.tsx";

type Suggestion = ScoredYear["suggestions"][number];

function hrefOf({ action, code }: Suggestion, own: boolean): string {
  if (action.type === "finding" && action.ids.length === 1) return `/findings/${action.ids[0]}`;
  if (!own) return `#${code}`;
  if (action.type === "activity") return `/activities?kind=${action.kind}`;
  if (action.type === "entry") return submissionHref(action.periodId);
  return "/findings?flag=open";
}

/** 落后与到期, and 模拟: what would raise the total, really scored. */
export function Suggestions(props: { scored: ScoredYear; unitId: string; own: boolean }) {
  const { scored, own } = props;
  const { suggestions, dueNow } = scored;
  return (
    <>
      <Section title="落后与到期" aside={`${dueNow.length}项`}>
        <DueList items={dueNow} href={({ code }) => `#${code}`} />
      </Section>
      <Section title="模拟得分" aside={`现为${scored.score.total}`}>
        {suggestions.length === 0 ? (
          <p className="border-t border-ink py-2 text-muted">按序时都已得满，没有可以再加的分。</p>
        ) : (
          <ul className="border-t border-ink">
            {suggestions.map((one) => (
              <li
                key={one.sentence}
                className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
              >
                <Link href={hrefOf(one, own)} prefetch={false} className={linkClass("plain")}>
                  {one.sentence}
                </Link>
                {!one.sentence.includes("→") && (
                  <span className="ml-auto whitespace-nowrap text-soft">
                    {one.before} → <span className="font-semibold text-ink">{one.after}</span>
                  </span>
                )}
                <Badge className={one.sentence.includes("→") ? "ml-auto" : ""}>{one.code}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
