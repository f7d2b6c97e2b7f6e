"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain/inspection";
import { Badge, linkClass, Notice, TableSkeleton, Tabs } from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { spanText } from "./inspection-text.ts";
import type { InspectionPage, InspectionRights } from "./inspection-types.ts";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { CoverageTab } from "./parts/coverage-tab.tsx";
import { InspectionActions } from "./parts/inspection-actions.tsx";
import { PlanTab } from "./parts/plan-tab.tsx";
import { ResultTab } from "./parts/result-tab.tsx";
import { useInspectionTab } from "./use-inspection-tab.ts";

/** One inspection: its plan, how far it reached, what it came to. */
export function InspectionView({ id, rights }: { id: string; rights: InspectionRights }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.inspection.byId.queryOptions({ id }));
  const [tab, setTab] = useInspectionTab();
  if (query.isPending) return <TableSkeleton rows={10} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const inspection = query.data;
  return (
    <div className="flex flex-col gap-5">
      <InspectionHead inspection={inspection} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <CoverageSentence id={inspection.id} parts={inspection.sentence} />
        <InspectionActions inspection={inspection} rights={rights} />
      </div>
      {inspection.state === "closed" && <Ending inspection={inspection} />}
      <Tabs
        label="督查轮次"
        value={tab}
        onValueChange={(next) => void setTab(next)}
        items={[
          {
            ...{ value: "plan", label: "安排", count: inspection.visits.length },
            content: <PlanTab inspection={inspection} rights={rights} />,
          },
          { value: "coverage", label: "覆盖", content: <CoverageTab inspection={inspection} /> },
          { value: "result", label: "结果", content: <ResultTab inspection={inspection} /> },
        ]}
      />
    </div>
  );
}

function InspectionHead({ inspection }: { inspection: InspectionPage }) {
  const { checklist, members } = inspection;
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge strong={inspection.state === "running"}>
          {inspectionStateLabels[inspection.state]}
        </Badge>
        <span className="text-ink">
          {inspection.label} {inspection.title}
        </span>
        {inspectionKindLabels[inspection.kind]} · {spanText(inspection, inspection.today)}
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

function Ending({ inspection }: { inspection: InspectionPage }) {
  const { closedAt, closedByName, summary, today } = inspection;
  const day = closedAt === null ? "" : formatDay(dayOfInstant(closedAt), today);
  return (
    <Notice title={`${closedByName} ${day}结束本轮`}>
      <p className="whitespace-pre-wrap">{summary}</p>
    </Notice>
  );
}
