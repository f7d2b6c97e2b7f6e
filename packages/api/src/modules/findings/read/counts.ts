import { finding, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock, Day, WorkCalendar } from "@xianlan/domain/calendar";
import {
  attentionText,
  type CountFigure,
  compareByAttention,
  countFigureKeys,
  type DayThresholds,
  type FindingCounts,
  type FindingState,
  openStates,
  statusLightOf,
} from "@xianlan/domain/finding";
import { and, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import { factColumns } from "../../../scopes/finding-facts.ts";
import { figureOfRow, visibleTo } from "../../../scopes/findings.ts";

const counted = (rows: SQL) => sql<number>`count(*) filter (where ${rows})`.mapWith(Number);

/** Every count figure as one aggregate over the rows in reach. */
function countColumns(days: DayThresholds): Record<CountFigure, SQL<number>> {
  return Object.fromEntries(
    countFigureKeys.map((figure) => [figure, counted(figureOfRow(figure, days))]),
  ) as Record<CountFigure, SQL<number>>;
}

export type UnitCounts = {
  unitId: string;
  name: string;
  kind: string;
  counts: FindingCounts;
  /** Working days the closed findings took, added up. */
  daysUsedSum: number;
};

/** The counts of each active unit, also of those that have no finding, and of any unit that has one. */
export async function countsByUnit(
  tx: Transaction,
  actor: Actor,
  days: DayThresholds,
): Promise<UnitCounts[]> {
  const grouped = tx
    .select({
      unitId: finding.unitId,
      daysUsedSum:
        sql<number>`coalesce(sum(${finding.daysUsed}) filter (where ${finding.state} = 'closed'), 0)`
          .mapWith(Number)
          .as("days_used_sum"),
      ...Object.fromEntries(
        Object.entries(countColumns(days)).map(([key, column]) => [key, column.as(key)]),
      ),
    })
    .from(finding)
    .where(visibleTo(actor))
    .groupBy(finding.unitId);
  const [counts, units] = [
    await grouped,
    await tx
      .select({ unitId: unit.id, name: unit.name, kind: unit.kind, active: unit.active })
      .from(unit)
      .where(eq(unit.countyId, actor.countyId)),
  ];
  const byUnit = new Map(counts.map((row) => [row.unitId, row as Record<string, unknown>]));
  return units
    .filter(({ unitId, active }) => active || byUnit.has(unitId))
    .map(({ unitId, name, kind }) => ({
      unitId,
      name,
      kind,
      counts: Object.fromEntries(
        countFigureKeys.map((key) => [key, Number(byUnit.get(unitId)?.[key] ?? 0)]),
      ) as FindingCounts,
      daysUsedSum: Number(byUnit.get(unitId)?.daysUsedSum ?? 0),
    }));
}

/** How many findings stand in each state. */
export async function countsByState(
  tx: Transaction,
  actor: Actor,
): Promise<ReadonlyMap<FindingState, number>> {
  const rows = await tx
    .select({ state: finding.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(finding)
    .where(visibleTo(actor))
    .groupBy(finding.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** Findings issued and closed in each month (`YYYY-MM`) from the first day on, of one unit or of all. */
export async function monthlyFlow(tx: Transaction, actor: Actor, from: Day, unitId?: string) {
  const own = unitId === undefined ? undefined : eq(finding.unitId, unitId);
  const flow = async (column: typeof finding.issuedOn | typeof finding.closedOn) => {
    const month = sql<string>`to_char(${column}, 'YYYY-MM')`;
    const rows = await tx
      .select({ month, count: sql<number>`count(*)`.mapWith(Number) })
      .from(finding)
      .where(and(visibleTo(actor), own, gte(column, from)))
      .groupBy(month);
    return new Map(rows.map((row) => [row.month, row.count]));
  };
  return { opened: await flow(finding.issuedOn), closed: await flow(finding.closedOn) };
}

/** Open findings worth asking about, the most pressing first. */
export async function needingAttention(
  tx: Transaction,
  actor: Actor,
  timeContext: { clock: Clock; calendar: WorkCalendar },
  { limit, unitId }: { limit: number; unitId?: string },
) {
  const { clock, calendar } = timeContext;
  const own = unitId === undefined ? undefined : eq(finding.unitId, unitId);
  const rows = await tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      fact: sql<string>`left(${finding.fact}, 60)`,
      unitName: unit.name,
    })
    .from(finding)
    .innerJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .where(and(visibleTo(actor), own, inArray(finding.state, [...openStates])));
  const compare = compareByAttention(clock, calendar);
  return rows
    .sort(compare)
    .slice(0, limit)
    .map((row) => {
      const { statusLight } = statusLightOf(row, clock, calendar);
      const { id, number, fact, unitName, severity, state } = row;
      const why = attentionText(row, clock, calendar);
      return { id, number, fact, unitName, severity, state, statusLight, why };
    });
}
