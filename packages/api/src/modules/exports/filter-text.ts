import { inspection, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  type FindingFilter,
  findingCategoryLabels,
  findingFlagLabels,
  findingStateLabels,
  type StatusLight,
  severityLabels,
} from "@xianlan/domain/finding";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { and, eq, inArray, sql } from "drizzle-orm";

const statusLightLabels: Record<StatusLight, string> = {
  red: "红",
  amber: "黄",
  green: "绿",
  blue: "蓝",
};

/** “绿”, as a ledger says it. */
export function statusLightLabel(statusLight: StatusLight): string {
  return statusLightLabels[statusLight];
}

function span(label: string, from: string | undefined, to: string | undefined): string[] {
  if (from === undefined && to === undefined) return [];
  return [`${label}${from ?? "起始"}至${to ?? "今日"}`];
}

/** An export's filter as text for its note line: “责任单位：青石镇；状态：整改中”. Empty for all. */
export async function filterText(
  tx: Transaction,
  actor: Actor,
  filter: FindingFilter,
): Promise<string> {
  const { unitId, inspectionId, state, statusLight, flag, severity, category, q } = filter;
  const unitIds = actor.unitId === null ? unitId : [actor.unitId];
  const units = unitIds?.length
    ? await tx
        .select({ name: unit.name })
        .from(unit)
        .where(and(eq(unit.countyId, actor.countyId), inArray(unit.id, unitIds)))
        .orderBy(sql`${unit.name} collate "zh-x-icu"`)
    : [];
  const inspections = inspectionId?.length
    ? await tx
        .select({ year: inspection.year, ordinal: inspection.ordinal })
        .from(inspection)
        .where(and(eq(inspection.countyId, actor.countyId), inArray(inspection.id, inspectionId)))
    : [];
  const named: [string, readonly string[]][] = [
    ["责任单位", units.map(({ name }) => name)],
    ["督查轮次", inspections.map(({ year, ordinal }) => inspectionLabel(year, ordinal))],
    ["状态", (state ?? []).map((one) => findingStateLabels[one])],
    ["灯", (statusLight ?? []).map(statusLightLabel)],
    ["口径", flag ? [findingFlagLabels[flag]] : []],
    ["等级", (severity ?? []).map((one) => severityLabels[one])],
    ["类别", (category ?? []).map((one) => findingCategoryLabels[one])],
    ["关键词", q ? [q] : []],
  ];
  return [
    ...named.filter(([, values]) => values.length > 0).map(([k, v]) => `${k}：${v.join("、")}`),
    ...span("交办日期", filter.issuedFrom, filter.issuedTo),
    ...span("销号日期", filter.closedFrom, filter.closedTo),
  ].join("；");
}
