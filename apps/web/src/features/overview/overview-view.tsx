"use client";

import { useQuery } from "@tanstack/react-query";
import { buttonClass, EmptyState, Section } from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { WatchLink } from "../board/index.ts";
import type { Overview } from "./overview-types.ts";
import { AttentionList } from "./parts/attention-list.tsx";
import { CountySentence } from "./parts/county-sentence.tsx";
import { FlowBand } from "./parts/flow-band.tsx";
import { MissingNote } from "./parts/missing-note.tsx";
import { MonthFlow } from "./parts/month-flow.tsx";
import { OverviewSkeleton } from "./parts/overview-skeleton.tsx";
import { ScoreMatrix } from "./parts/score-matrix.tsx";
import { UnitTable } from "./parts/unit-table.tsx";
import { WaitingTasks } from "./parts/waiting-tasks.tsx";

/** 总览: which units lag, what is overdue, who has to act, on one screen. */
export function OverviewView() {
  const trpc = useTRPC();
  const query = useQuery(trpc.overview.read.queryOptions());
  if (query.isPending) return <OverviewSkeleton />;
  if (query.data === undefined) return <LoadError query={query} />;
  return (
    <div className="flex flex-col gap-5 xl:-my-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <CountySentence parts={query.data.sentence} />
        <WatchLink />
      </div>
      {query.data.counts.everIssued === 0 ? <NothingYet /> : <Figures overview={query.data} />}
    </div>
  );
}

function Figures({ overview }: { overview: Overview }) {
  return (
    <>
      <FlowBand overview={overview} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
        <Section title="各单位" aside="按需要关注的程度排列" className="max-xl:order-2">
          {overview.categories.length === 0 ? (
            <UnitTable units={overview.units} dense />
          ) : (
            <ScoreMatrix overview={overview} />
          )}
          <div className="mt-2">
            <MissingNote missing={overview.missing} />
          </div>
        </Section>
        <div className="contents xl:flex xl:flex-col xl:gap-5">
          <WaitingTasks />
          <AttentionList findings={overview.attention} />
          <div className="min-w-0 max-xl:order-3 xl:grow">
            <MonthFlow months={overview.months} />
          </div>
        </div>
      </div>
    </>
  );
}

/** A new county: nothing has been handed out, so there is nothing to count yet. */
function NothingYet() {
  return (
    <>
      <EmptyState
        title="还没有交办过问题"
        action={
          <Link href="/findings" className={buttonClass()}>
            去问题整改
          </Link>
        }
      >
        督查办交办第一件问题后，这里显示各单位的在办、逾期和整改情况。
      </EmptyState>
      <WaitingTasks />
    </>
  );
}
