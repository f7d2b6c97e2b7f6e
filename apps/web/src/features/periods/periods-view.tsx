import type { Permission } from "@xianlan/domain/account";
import { periodPhaseLabels } from "@xianlan/domain/period";
import {
  Badge,
  EmptyState,
  linkClass,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { progressHref } from "../../lib/submission-href.ts";
import { PeriodButtons } from "./parts/period-buttons.tsx";
import { YearSteps } from "./parts/year-steps.tsx";
import type { ChangeablePeriod, PeriodList, PeriodRow } from "./period-types.ts";

const phaseOrder = ["open", "due", "grace", "locked"] as const;

/** 报告期: the year's periods with their calendar; the office moves dates and locks. */
export function PeriodsView(props: { list: PeriodList; permissions: readonly Permission[] }) {
  const { list, permissions } = props;
  const { periods, year, schemeTitle } = list;
  const manages = permissions.includes("period.manage");
  return (
    <Address>
      <div className="flex max-w-5xl flex-col gap-6">
        <Sentence>{sentenceOf(year, periods)}</Sentence>
        <YearSteps year={year} />
        <AddressRows>
          {schemeTitle === null ? (
            <EmptyState title={`${year}年还没有施行中的考核方案`}>
              考核方案批准施行后，报告期按方案的报送日历自动生成。
            </EmptyState>
          ) : (
            <PeriodTable periods={periods} year={year} manages={manages} />
          )}
        </AddressRows>
      </div>
    </Address>
  );
}

function PeriodTable(props: { periods: readonly PeriodRow[]; year: number; manages: boolean }) {
  const { periods, year, manages } = props;
  return (
    <Table caption={`${year}年报告期`}>
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
              {row.version > 0 && row.lockedAt === null && <Badge className="ml-2">已调整</Badge>}
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
                <PeriodButtons period={changeable(row)} may={actsOf(row)} />
              </Td>
            )}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function changeable(row: PeriodRow): ChangeablePeriod {
  const { periodId, label, version, counts, dueOn, lockOn } = row;
  return { periodId, label, version, counts, dueOn, lockOn };
}

function actsOf({ phase, snapshotAt, lockedAt }: PeriodRow) {
  const mayLock = snapshotAt === null && lockedAt === null && phase !== "open";
  const lockLabel = phase === "locked" ? "立即存档" : "提前锁定";
  return { dates: phase !== "locked", lock: mayLock ? lockLabel : null };
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
