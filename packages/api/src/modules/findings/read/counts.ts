import { finding, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock, Day, WorkCalendar } from "@xianlan/domain/calendar";
import {
  attentionText,
  type CountFigure,
  compareByAttention,
  countFigureKeys,
  type DayThresholds,
  dayThresholds,
  emptyCounts,
  type FindingCounts,
  type FindingFacts,
  type FindingState,
  findingStates,
  openStates,
  statusLightOf,
} from "@xianlan/domain/finding";
import { and, eq, exists, gte, inArray, or, type SQL, sql } from "drizzle-orm";
import { memoizePerUnit } from "../../../revision.ts";
import { factColumns } from "../../../scopes/finding-facts.ts";
import { figureOfRow, visibleTo } from "../../../scopes/findings.ts";

export type UnitCounts = {
  unitId: string;
  name: string;
  kind: string;
  counts: FindingCounts;
  /** Working days the closed findings took, added up. */
  daysUsedSum: number;
};

/** The twelve months up to the day's own, oldest first, as `YYYY-MM`. */
export function shownMonths(today: Day): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = last - 11 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** Findings by month, `YYYY-MM`; months without any are not named. */
export type MonthCounts = Record<string, number>;

/** What figures need of one unit's findings. */
export type UnitFindings = Pick<UnitCounts, "counts" | "daysUsedSum"> & {
  byState: Partial<Record<FindingState, number>>;
  /** Issued and closed in each month. */
  opened: MonthCounts;
  closed: MonthCounts;
  /** The open ones most worth asking about, the most pressing first. */
  pressing: OpenFinding[];
};

type TimeContext = { clock: Clock; calendar: WorkCalendar };

/** Pressing findings kept of each unit: as many as the county's own list shows. */
export const shownPressing = 5;

/** The findings of each unit in figures, as a county's account sees them; remembered by unit. */
export function findingsByUnit(
  tx: Transaction,
  actor: Actor,
  timeContext: TimeContext,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, UnitFindings>> {
  const key = `findings ${timeContext.clock.today}`;
  return memoizePerUnit(tx, actor.countyId, key, unitIds, (stale) =>
    loadUnitFindings(tx, actor, timeContext, { unitIds: stale, pressing: shownPressing }),
  );
}

/** The findings of each unit in figures, from the rows the actor sees. */
export async function loadUnitFindings(
  tx: Transaction,
  actor: Actor,
  timeContext: TimeContext,
  { unitIds, pressing }: { unitIds: readonly string[]; pressing: number },
): Promise<ReadonlyMap<string, UnitFindings>> {
  const { clock, calendar } = timeContext;
  const from = `${shownMonths(clock.today)[0]}-01`;
  const rows = and(visibleTo(actor), inArray(finding.unitId, [...unitIds]));
  const figures = await figuresByUnit(tx, rows, dayThresholds(clock, calendar));
  const opened = await monthsByUnit(tx, rows, finding.issuedOn, from);
  const closed = await monthsByUnit(tx, rows, finding.closedOn, from);
  const open = Map.groupBy(await openFindings(tx, rows, timeContext), ({ unitId }) => unitId);
  return new Map(
    unitIds.map((unitId) => [
      unitId,
      {
        ...(figures.get(unitId) ?? { counts: emptyCounts(), daysUsedSum: 0, byState: {} }),
        opened: opened.get(unitId) ?? {},
        closed: closed.get(unitId) ?? {},
        pressing: (open.get(unitId) ?? []).slice(0, pressing),
      },
    ]),
  );
}

/** The units that the county's figures are made of: active ones, and any that has a finding. */
export function countedUnits(
  tx: Transaction,
  actor: Actor,
): Promise<Pick<UnitCounts, "unitId" | "name" | "kind">[]> {
  const ofUnit = and(eq(finding.countyId, unit.countyId), eq(finding.unitId, unit.id));
  const hasFinding = exists(
    tx
      .select({ id: finding.id })
      .from(finding)
      .where(and(visibleTo(actor), ofUnit)),
  );
  return tx
    .select({ unitId: unit.id, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(and(eq(unit.countyId, actor.countyId), or(eq(unit.active, true), hasFinding)));
}

const counted = (rows: SQL) => sql<number>`count(*) filter (where ${rows})`.mapWith(Number);

/** Every count figure as one aggregate over the rows in reach. */
function countColumns(days: DayThresholds): Record<CountFigure, SQL<number>> {
  return Object.fromEntries(
    countFigureKeys.map((figure) => [figure, counted(figureOfRow(figure, days))]),
  ) as Record<CountFigure, SQL<number>>;
}

/** How many findings stand in each state. */
const stateColumns = Object.fromEntries(
  findingStates.map((state) => [state, counted(sql`${finding.state} = ${sql.raw(`'${state}'`)}`)]),
) as Record<FindingState, SQL<number>>;

type Figures = Pick<UnitFindings, "counts" | "daysUsedSum" | "byState">;

async function figuresByUnit(
  tx: Transaction,
  rows: SQL | undefined,
  days: DayThresholds,
): Promise<ReadonlyMap<string | null, Figures>> {
  const daysUsed = sql<number>`coalesce(sum(${finding.daysUsed}) filter (where ${finding.state} = 'closed'), 0)`;
  const found = await tx
    .select({
      unitId: finding.unitId,
      daysUsedSum: daysUsed.mapWith(Number),
      counts: countColumns(days),
      byState: stateColumns,
    })
    .from(finding)
    .where(rows)
    .groupBy(finding.unitId);
  return new Map(found.map(({ unitId, ...figures }) => [unitId, figures]));
}

/** How many findings of each unit have a day in each month from a day on. */
async function monthsByUnit(
  tx: Transaction,
  rows: SQL | undefined,
  column: typeof finding.issuedOn | typeof finding.closedOn,
  from: Day,
): Promise<ReadonlyMap<string | null, MonthCounts>> {
  const month = sql<string>`to_char(${column}, 'YYYY-MM')`;
  const found = await tx
    .select({ unitId: finding.unitId, month, count: sql<number>`count(*)`.mapWith(Number) })
    .from(finding)
    .where(and(rows, gte(column, from)))
    .groupBy(finding.unitId, month);
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
  return new Map(
    [...byUnit].map(([unitId, months]) => [
      unitId,
      Object.fromEntries(months.map(({ month: name, count }) => [name, count])),
    ]),
  );
}

/** An open finding, with what it takes to order it among others. */
export type OpenFinding = FindingFacts & {
  id: string;
  number: string;
  /** Its beginning. */
  fact: string;
  unitName: string;
};

/** Open findings, the most pressing first. */
async function openFindings(
  tx: Transaction,
  rows: SQL | undefined,
  timeContext: TimeContext,
): Promise<OpenFinding[]> {
  const found = await tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      fact: sql<string>`left(${finding.fact}, 60)`,
      unitName: unit.name,
    })
    .from(finding)
    .innerJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .where(and(rows, inArray(finding.state, [...openStates])));
  return found.sort(byAttention(timeContext));
}

/** The order of `compareByAttention`, equal ones by number. */
function byAttention({ clock, calendar }: TimeContext) {
  const compare = compareByAttention(clock, calendar);
  return (a: OpenFinding, b: OpenFinding) => compare(a, b) || (a.number < b.number ? -1 : 1);
}

/** Open findings worth asking about, the most pressing first, each with why. */
export function needingAttention(
  open: readonly OpenFinding[],
  timeContext: TimeContext,
  limit: number,
) {
  const { clock, calendar } = timeContext;
  return open
    .toSorted(byAttention(timeContext))
    .slice(0, limit)
    .map((row) => {
      const { statusLight } = statusLightOf(row, clock, calendar);
      const { id, number, fact, unitName, severity, state } = row;
      const why = attentionText(row, clock, calendar);
      return { id, number, fact, unitName, severity, state, statusLight, why };
    });
}
