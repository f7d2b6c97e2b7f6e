"use client";

import { useQuery } from "@tanstack/react-query";
import { filterScores } from "@xianlan/domain/scoring";
import { buttonClass, EmptyState, Section, TableSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { MatrixFilters } from "./parts/matrix-filters.tsx";
import { MatrixTable } from "./parts/matrix-table.tsx";
import { MissingList } from "./parts/missing-list.tsx";
import { ScoreSentence } from "./parts/score-sentence.tsx";
import { matrixParsers, requestedYear } from "./search-params.ts";

/** 指标 of the county: which townships lag, in what, and who has not reported. */
export function MatrixView() {
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(matrixParsers, { history: "push" });
  const query = useQuery(trpc.score.matrix.queryOptions({ year: requestedYear(params.year) }));
  if (query.isPending) return <TableSkeleton rows={16} columns={10} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { scored, years } = query.data;
  if (scored === null) return <NoScheme />;
  const units = filterScores(scored.units, params);
  const { category, pace, tier, sort } = params;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <ScoreSentence parts={scored.sentence} />
        <ExportLink
          href={tableHref("matrix", { year: scored.scheme.year, category, pace, tier, sort })}
        />
      </div>
      <MatrixFilters
        matrix={scored}
        years={years}
        params={params}
        shown={units.length}
        change={(next) => void setParams(next)}
      />
      <MatrixTable
        matrix={scored}
        units={units}
        params={params}
        change={(next) => void setParams(next)}
      />
      <div id="missing">
        <Section title="未报送" aside={`${scored.missing.length}份`}>
          <MissingList missing={scored.missing} />
        </Section>
      </div>
    </div>
  );
}

export function NoScheme() {
  return (
    <EmptyState
      title="还没有施行的考核方案"
      action={
        <Link href="/schemes" className={buttonClass()}>
          去考核方案
        </Link>
      }
    >
      方案经县领导批准施行后，这里按序时显示各乡镇的指标和得分。
    </EmptyState>
  );
}
