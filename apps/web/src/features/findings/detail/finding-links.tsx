import { formatDay } from "@xianlan/domain/calendar";
import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

type Item = { term: string; value: ReactNode };
type Relative = NonNullable<FindingPage["splitFrom"]>;

/** What this finding came from, went into or was followed by; only what there is. */
export function relativeItems(page: FindingPage, today: string): Item[] {
  const all: [string, readonly (Relative | null)[]][] = [
    ["已并入", [page.mergedInto]],
    ["并入本件", page.mergedFrom],
    ["拆分自", [page.splitFrom]],
    ["拆出", page.splitInto],
    ["此前同类", [page.recursFrom]],
    ["再次发生", page.recurrences],
  ];
  return all.flatMap(([term, ends]) => {
    const there = ends.filter((one) => one !== null);
    if (there.length === 0) return [];
    return [{ term, value: <Relatives ends={there} today={today} /> }];
  });
}

function Relatives({ ends, today }: { ends: readonly Relative[]; today: string }) {
  return (
    <ul className="space-y-0.5">
      {ends.map((one) => (
        <li key={one.id}>
          <PageLink href={`/findings/${one.id}`}>{one.number}</PageLink>
          <span className="text-muted"> {relativeText(one, today)}</span>
        </li>
      ))}
    </ul>
  );
}

function relativeText({ state, stateLabel, dueOn, closedOn }: Relative, today: string): string {
  if (closedOn !== null) return `${formatDay(closedOn, today)}销号`;
  if (state === "withdrawn" || state === "merged" || dueOn === null) return stateLabel;
  return `${stateLabel}，时限${dayOrDash(dueOn, today)}`;
}

/** A link inside a line of facts. */
export function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={linkClass("prose")}>
      {children}
    </Link>
  );
}

/** The visit that found it, and the item of the checklist it failed. */
export function visitItems({ visit }: FindingPage, today: string, county: boolean): Item[] {
  if (visit === null) return [];
  const when = visit.visitedOn === null ? visit.stateLabel : formatDay(visit.visitedOn, today);
  const { item } = visit;
  return [
    {
      term: "实地检查",
      value: (
        <PageLink href={`/visits/${visit.id}`}>
          {[when, visit.inspectorName].filter(Boolean).join(" ")}
        </PageLink>
      ),
    },
    ...(item === null
      ? []
      : [
          {
            term: "检查项",
            value: (
              <>
                {county && item.checklistId !== null ? (
                  <PageLink href={`/checklists/${item.checklistId}`}>{named(item)}</PageLink>
                ) : (
                  named(item)
                )}
                {item.result !== null && (
                  <span className="block text-soft">{resultText(item.result)}</span>
                )}
              </>
            ),
          },
        ]),
  ];
}

type CheckedItem = NonNullable<NonNullable<FindingPage["visit"]>["item"]>;
type CheckedResult = NonNullable<CheckedItem["result"]>;

const named = ({ code, question }: CheckedItem) => [code, question].filter(Boolean).join(" ");

function resultText({ resultLabel, checked, failed, text }: CheckedResult): string {
  const counts = checked === null ? "" : `查${checked}处，不符合${failed ?? 0}处`;
  return [resultLabel, counts, text].filter(Boolean).join("，");
}
