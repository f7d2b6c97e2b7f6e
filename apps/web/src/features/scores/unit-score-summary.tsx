import { isBehind } from "@xianlan/domain/scoring";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { CategoryIndex } from "./parts/category-index.tsx";
import { PaceMark } from "./parts/pace-mark.tsx";
import type { ScoredYear } from "./score-types.ts";
import { unitScoreHref } from "./search-params.ts";

/** A unit's score on its own page: total, grade, categories, and the indicators that lag. */
export function UnitScoreSummary({ unitId, scored }: { unitId: string; scored: ScoredYear }) {
  const behind = scored.score.indicators.filter(({ pace }) => isBehind(pace));
  const href = (code?: string) => unitScoreHref(unitId, code);
  return (
    <Section
      title={`${scored.scheme.year}年得分 ${scored.score.total}，${scored.score.tierName}`}
      aside={
        <Link href={href()} prefetch={false} className={linkClass()}>
          看全部指标
        </Link>
      }
    >
      <CategoryIndex
        categories={scored.categories}
        names={scored.score.categories}
        href={(code) => `${href()}#category-${code}`}
      />
      {behind.length > 0 && (
        <ul className="mt-4 border-t border-ink">
          {behind.map(({ code, name, sentence, pace }) => (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
            >
              <Link href={href(code)} prefetch={false} className={linkClass("plain")}>
                {code} {name}
              </Link>
              <PaceMark pace={pace} />
              <span className="w-full text-soft">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
