"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState, linkClass, Sentence, TableSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { NoScheme } from "./matrix-view.tsx";
import { CategoryIndex } from "./parts/category-index.tsx";
import { CategoryIndicators } from "./parts/category-indicators.tsx";
import { Suggestions } from "./parts/suggestions.tsx";
import { TotalTrend } from "./parts/total-trend.tsx";
import type { ScoredYear, UnitScorePage } from "./score-types.ts";

/** A unit's year: total and grade, each indicator with its arithmetic and records, what would raise it. */
export function UnitScoreView({ id, year, own }: { id: string; year?: number; own: boolean }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.score.unit.queryOptions({ id, year }));
  if (query.isPending) return <TableSkeleton rows={12} columns={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { scored, unit } = query.data;
  if (scored === null) {
    if (query.data.years.length === 0) return <NoScheme />;
    return <EmptyState title={`${unit.name}不参加这一年的考核`} />;
  }
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <UnitSentence page={query.data} scored={scored} />
        <ExportLink
          href={tableHref("score-sheet", { unitId: id, year: scored.scheme.year })}
          label="导出得分表"
        />
      </div>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <CategoryIndex categories={scored.categories} names={scored.score.categories} />
          {scored.score.categories
            .filter(({ code }) => scored.categories.some((one) => one.code === code))
            .map((category) => (
              <CategoryIndicators
                key={category.code}
                {...{ category, scored, unitId: id, county: !own }}
              />
            ))}
        </div>
        <div className="flex min-w-0 flex-col gap-8 max-xl:order-first">
          <Suggestions scored={scored} unitId={id} own={own} />
          <TotalTrend trend={scored.trend} year={scored.scheme.year} />
          <p className="text-sm text-muted">
            依据
            <Link href={`/schemes/${scored.scheme.id}`} className={linkClass("prose")}>
              {scored.scheme.title}
            </Link>
            按序时计分：未到期的不扣分。
          </p>
        </div>
      </div>
    </div>
  );
}

function UnitSentence({ page, scored }: { page: UnitScorePage; scored: ScoredYear }) {
  const { score } = scored;
  return (
    <div className="flex flex-col gap-1">
      <Sentence>{score.sentence.replace("，", `，${page.unit.name}`)}</Sentence>
      {score.vetoed && <p className="text-red">一票否决已确认，总分以上限为准。</p>}
    </div>
  );
}
