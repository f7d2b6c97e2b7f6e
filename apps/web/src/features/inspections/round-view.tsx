"use client";

import { useQuery } from "@tanstack/react-query";
import {
  dayOfInstant,
  dayWords,
  inspectionKindLabels,
  inspectionStateLabels,
} from "@xianlan/domain";
import { Badge, linkClass, Notice, TableSkeleton, Tabs } from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { CoverageTab } from "./parts/coverage-tab.tsx";
import { PlanTab } from "./parts/plan-tab.tsx";
import { ResultTab } from "./parts/result-tab.tsx";
import { RoundDeeds } from "./parts/round-deeds.tsx";
import type { RoundPage, RoundRights } from "./round-types.ts";
import { useRoundTab } from "./use-round-tab.ts";
import { spanWords } from "./words.ts";

/** One round: its plan, how far it reached, what it came to. */
export function RoundView({ id, rights }: { id: string; rights: RoundRights }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.byId.queryOptions({ id }));
  const [tab, setTab] = useRoundTab();
  if (query.isPending) return <TableSkeleton rows={10} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const round = query.data;
  return (
    <div className="flex flex-col gap-5">
      <RoundHead round={round} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <CoverageSentence id={round.id} parts={round.sentence} />
        <RoundDeeds round={round} rights={rights} />
      </div>
      {round.state === "closed" && <Ending round={round} />}
      <Tabs
        label="督查轮次"
        value={tab}
        onValueChange={(next) => void setTab(next)}
        items={[
          {
            ...{ value: "plan", label: "安排", count: round.visits.length },
            content: <PlanTab round={round} rights={rights} />,
          },
          { value: "coverage", label: "覆盖", content: <CoverageTab round={round} /> },
          { value: "result", label: "结果", content: <ResultTab round={round} /> },
        ]}
      />
    </div>
  );
}

function RoundHead({ round }: { round: RoundPage }) {
  const { checklist, members } = round;
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge strong={round.state === "running"}>{inspectionStateLabels[round.state]}</Badge>
        <span className="text-ink">
          {round.label} {round.title}
        </span>
        {inspectionKindLabels[round.kind]} · {spanWords(round, round.today)}
      </p>
      <p>
        督查组：{members.map(({ name }) => name).join("、") || "未定"}
        <span aria-hidden="true"> · </span>
        清单：
        {checklist === null ? (
          "未定"
        ) : (
          <Link href={`/checklists/${checklist.id}`} prefetch={false} className={linkClass()}>
            {checklist.title}（第{checklist.revision}版）
          </Link>
        )}
      </p>
    </div>
  );
}

function Ending({ round }: { round: RoundPage }) {
  const { closedAt, closedByName, summary, today } = round;
  const day = closedAt === null ? "" : dayWords(dayOfInstant(closedAt), today);
  return (
    <Notice title={`${closedByName} ${day}结束本轮`}>
      <p className="whitespace-pre-wrap">{summary}</p>
    </Notice>
  );
}
