"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { inspectionKindLabels, inspectionStateLabels } from "@xianlan/domain/inspection";
import {
  Badge,
  Button,
  buttonClass,
  linkClass,
  Notice,
  TableSkeleton,
  Tabs,
  useToast,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { spanText } from "./inspection-text.ts";
import type { InspectionPage, InspectionRights } from "./inspection-types.ts";
import { CoverageSentence } from "./parts/coverage-sentence.tsx";
import { CoverageTab } from "./parts/coverage-tab.tsx";
import { PlanTab } from "./parts/plan-tab.tsx";
import { ResultTab } from "./parts/result-tab.tsx";

const CloseDialog = dynamic(
  () => import("./parts/close-dialog.tsx").then((file) => file.CloseDialog),
  {
    ssr: false,
  },
);

/** 修改、启动、结束, as far as the inspection has come. */
function InspectionActions({
  inspection,
  rights,
}: {
  inspection: InspectionPage;
  rights: InspectionRights;
}) {
  const toast = useToast();
  const start = useAction("inspection.start");
  const [closing, setClosing] = useState(false);
  const { id, version, state } = inspection;
  if (!rights.manage || state === "closed") return null;
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap gap-2 sm:justify-end">
        <Link href={`/inspections/${id}/edit`} className={buttonClass()}>
          修改
        </Link>
        {state === "planned" ? (
          <Button
            variant="primary"
            loading={start.pending}
            onClick={async () => {
              const done = await start.run({ id, version });
              if (done !== null) toast({ title: `${inspection.label}已启动` });
            }}
          >
            启动督查
          </Button>
        ) : (
          <Button onClick={() => setClosing(true)}>结束本轮</Button>
        )}
      </div>
      {start.error && <Notice kind="warning" title={start.error.message} />}
      {closing && <CloseDialog inspection={inspection} onClose={() => setClosing(false)} />}
    </div>
  );
}

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
            value: "plan",
            label: "安排",
            count: inspection.visits.length,
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

/** Which tab of an inspection is open; kept in the address. */
function useInspectionTab() {
  return useQueryState(
    "tab",
    parseAsStringLiteral(["plan", "coverage", "result"] as const).withDefault("plan"),
  );
}
