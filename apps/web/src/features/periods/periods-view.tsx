"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { periodPhaseLabels } from "@xianlan/domain/period";
import {
  Badge,
  Button,
  EmptyState,
  linkClass,
  Sentence,
  Table,
  TableSkeleton,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { progressHref } from "../../lib/submission-href.ts";
import { useTRPC } from "../../lib/trpc/client.tsx";
import type { PeriodRow } from "./period-types.ts";
import { periodParsers } from "./search-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const DatesDialog = dynamic(
  () => import("./parts/dates-dialog.tsx").then((file) => file.DatesDialog),
  { loading: () => null },
);
const LockDialog = dynamic(
  () => import("./parts/lock-dialog.tsx").then((file) => file.LockDialog),
  { loading: () => null },
);

const phaseOrder = ["open", "due", "grace", "locked"] as const;

/** 报告期: the year's periods with their calendar; the office moves dates and locks. */
export function PeriodsView({ permissions }: { permissions: readonly Permission[] }) {
  const trpc = useTRPC();
  const [{ year }, setParams] = useQueryStates(periodParsers, { history: "push" });
  const [changing, setChanging] = useState<PeriodRow | null>(null);
  const [locking, setLocking] = useState<PeriodRow | null>(null);
  const query = useQuery(
    trpc.period.list.queryOptions(
      { year: year ?? undefined },
      { placeholderData: keepPreviousData },
    ),
  );
  if (query.isPending) return <TableSkeleton rows={10} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { periods, year: shown, schemeTitle } = query.data;
  const manages = permissions.includes("period.manage");
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <Sentence>{sentenceOf(shown, periods)}</Sentence>
      <div className="flex items-center gap-2">
        <Button onClick={() => void setParams({ year: shown - 1 })}>{shown - 1}年</Button>
        <strong className="px-2">{shown}年</strong>
        <Button onClick={() => void setParams({ year: shown + 1 })}>{shown + 1}年</Button>
      </div>
      {schemeTitle === null ? (
        <EmptyState title={`${shown}年还没有施行中的考核方案`}>
          考核方案批准施行后，报告期按方案的报送日历自动生成。
        </EmptyState>
      ) : (
        <Table caption={`${shown}年报告期`}>
          <THead>
            <Tr>
              <Th pinned>报告期</Th>
              <Th>报送日历</Th>
              <Th>状态</Th>
              <Th numeric>已报 / 应报</Th>
              <Th numeric>已审定</Th>
              {manages && <Th>办理</Th>}
            </Tr>
          </THead>
          <TBody>
            {periods.map((row) => (
              <Tr key={row.periodId}>
                <Td head pinned nowrap>
                  {row.label.slice(5) || "全年"}
                </Td>
                <Td nowrap>
                  {row.sentence}
                  {row.version > 0 && row.lockedAt === null && (
                    <Badge className="ml-2">已调整</Badge>
                  )}
                </Td>
                <Td nowrap>{phaseText(row)}</Td>
                <Td numeric>
                  <Link href={progressHref(row.periodId)} prefetch={false} className={linkClass()}>
                    {row.counts.received} / {row.counts.expected}
                  </Link>
                </Td>
                <Td numeric>{row.counts.accepted}</Td>
                {manages && (
                  <Td nowrap>
                    <Actions row={row} onDates={setChanging} onLock={setLocking} />
                  </Td>
                )}
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
      {changing !== null && <DatesDialog period={changing} onClose={() => setChanging(null)} />}
      {locking !== null && <LockDialog period={locking} onClose={() => setLocking(null)} />}
    </div>
  );
}

function phaseText({ phase, ahead, lockedByName, snapshotAt }: PeriodRow): string {
  const label = ahead ? "未开始" : periodPhaseLabels[phase];
  if (phase !== "locked") return label;
  if (snapshotAt === null) return `${label}，待存档`;
  return lockedByName === "" || lockedByName === "系统" ? label : `${label}（${lockedByName}）`;
}

function sentenceOf(year: number, periods: readonly PeriodRow[]): string {
  if (periods.length === 0) return `${year}年没有报告期`;
  const counted = (label: string, rows: readonly PeriodRow[]) =>
    rows.length === 0 ? [] : [`${label}${rows.length}个`];
  const phaseCounts = phaseOrder.flatMap((phase) =>
    counted(
      periodPhaseLabels[phase],
      periods.filter((row) => row.phase === phase && !row.ahead),
    ),
  );
  const ahead = counted(
    "未开始",
    periods.filter((row) => row.ahead),
  );
  return `${year}年共${periods.length}个报告期：${[...phaseCounts, ...ahead].join("，")}`;
}

function Actions(props: {
  row: PeriodRow;
  onDates: (row: PeriodRow) => void;
  onLock: (row: PeriodRow) => void;
}) {
  const { row } = props;
  const lockLabel = row.phase === "locked" ? "立即存档" : "提前锁定";
  const mayLock = row.snapshotAt === null && row.lockedAt === null && row.phase !== "open";
  return (
    <span className="-my-1 flex gap-2">
      {row.phase !== "locked" && (
        <Button size="sm" aria-label={`调整日期：${row.label}`} onClick={() => props.onDates(row)}>
          调整日期
        </Button>
      )}
      {mayLock && (
        <Button
          size="sm"
          aria-label={`${lockLabel}：${row.label}`}
          onClick={() => props.onLock(row)}
        >
          {lockLabel}
        </Button>
      )}
    </span>
  );
}
