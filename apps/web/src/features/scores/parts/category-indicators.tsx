import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { IndicatorScore, ScoredYear } from "../score-types.ts";
import { indicatorHref } from "../search-params.ts";
import { PaceMark } from "./pace-mark.tsx";
import { ScoreParts } from "./score-parts.tsx";

/** One category of a unit: its indicators, each with its sentence, opening to what it rests on. */
export function CategoryIndicators(props: {
  category: ScoredYear["score"]["categories"][number];
  scored: ScoredYear;
  unitId: string;
  county: boolean;
}) {
  const { category, scored, unitId, county } = props;
  const own = scored.score.indicators.filter((one) => one.category === category.code);
  if (own.length === 0) return null;
  return (
    <div id={`category-${category.code}`} className="scroll-mt-20">
      <Section title={category.name} aside={`${category.score} / ${category.max}`}>
        <ul className="border-t border-ink">
          {own.map((indicator) => (
            <IndicatorLine
              key={indicator.code}
              indicator={indicator}
              scored={scored}
              unitId={unitId}
              county={county}
            />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function pointsOf({ role, score, max }: IndicatorScore): string {
  if (role === "base") return `${score} / ${max}`;
  return role === "bonus" ? `加 ${score}` : `扣 ${score.replace("-", "")}`;
}

function IndicatorLine(props: {
  indicator: IndicatorScore;
  scored: ScoredYear;
  unitId: string;
  county: boolean;
}) {
  const { indicator, scored, unitId, county } = props;
  const { code, name, sentence, parts, pace } = indicator;
  return (
    <li id={code} className="scroll-mt-20 border-b border-line py-2 target:bg-indigo-wash">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Link
          href={indicatorHref(code, scored.scheme.year)}
          prefetch={false}
          className={linkClass("plain", "inline-flex min-h-6 items-center font-medium")}
        >
          <span className="mr-1.5 text-muted">{code}</span>
          {name}
        </Link>
        <PaceMark pace={pace} />
        <span className="ml-auto font-semibold whitespace-nowrap">{pointsOf(indicator)}</span>
      </p>
      {parts.length === 0 ? (
        <p className="text-soft">{sentence}</p>
      ) : (
        <details className="group">
          <summary className="flex flex-wrap items-baseline gap-x-3 rounded-sm text-soft max-sm:min-h-10">
            <span>{sentence}</span>
            <span className="text-indigo group-open:hidden">看依据</span>
            <span className="hidden text-indigo group-open:inline">收起</span>
          </summary>
          <ScoreParts
            indicator={indicator}
            unitId={unitId}
            county={county}
            records={scored.records}
            year={scored.scheme.year}
          />
        </details>
      )}
    </li>
  );
}
