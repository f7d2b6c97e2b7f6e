import { finding, type Transaction, unit } from "@xianlan/db";
import {
  type Day,
  formatDay,
  type HolidayRow,
  type WorkCalendar,
  workCalendar,
} from "@xianlan/domain/calendar";
import { movedDueOn, openStates } from "@xianlan/domain/finding";
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import { factColumns } from "../../scopes/finding-facts.ts";
import type { TxContext } from "../../transaction.ts";
import { recordEvents } from "../findings/index.ts";
import { notify } from "../notices/index.ts";

/** A due date that an edit of the working days moves. Number and days alone: no content. */
export type MovedDue = { id: string; number: string; unitName: string; before: Day; after: Day };

/**
 * Runs a part of an administrator's transaction as the county's writer: the administrator's own role
 * reaches no finding, and what is done here follows from the calendar alone.
 */
export async function asCountyWriter<Result>(
  tx: Transaction,
  run: () => Promise<Result>,
): Promise<Result> {
  await tx.execute(sql`set local role xianlan_writer`);
  const result = await run();
  await tx.execute(sql`set local role xianlan_admin`);
  return result;
}

/** The county's calendar with one year's rows replaced. */
export function withYear(
  calendar: WorkCalendar,
  year: number,
  days: readonly HolidayRow[],
): WorkCalendar {
  const { data } = calendar;
  const others = data.days.filter(({ day }) => Number(day.slice(0, 4)) !== year);
  return workCalendar({ ...data, days: [...others, ...days] });
}

type Edit = { before: WorkCalendar; after: WorkCalendar; today: Day };

/** A finding whose due date moves, as it stands. */
type MovedFinding = MovedDue & { version: number; unitId: string };

/**
 * The findings whose due date the edit moves, by unit and number. To be called as the writer.
 * @param forUpdate locks them until the transaction ends; a preview only reads.
 */
export async function dueDatesMoved(
  tx: Transaction,
  countyId: string,
  { before, after, today }: Edit,
  forUpdate: boolean,
): Promise<MovedFinding[]> {
  const query = tx
    .select({
      ...factColumns,
      id: finding.id,
      number: finding.number,
      version: finding.version,
      unitName: unit.name,
    })
    .from(finding)
    .innerJoin(unit, and(eq(unit.countyId, finding.countyId), eq(unit.id, finding.unitId)))
    .where(
      and(
        eq(finding.countyId, countyId),
        inArray(finding.state, [...openStates]),
        gte(finding.dueOn, today),
      ),
    )
    .orderBy(asc(finding.id));
  const rows = await (forUpdate ? query.for("no key update", { of: finding }) : query);
  const moved = rows.flatMap((row) => {
    const dueOn = movedDueOn(row, before, after, today);
    if (dueOn === null || row.dueOn === null || row.unitId === null) return [];
    const { id, number, version, unitId, unitName } = row;
    return [{ id, number, version, unitId, unitName, before: row.dueOn, after: dueOn }];
  });
  return moved.sort((a, b) =>
    a.unitName === b.unitName
      ? a.number.localeCompare(b.number, "zh")
      : a.unitName.localeCompare(b.unitName, "zh"),
  );
}

/** Moves the due dates with their timelines, and points each unit to its own. */
export async function moveDueDates(
  txContext: TxContext,
  moved: readonly MovedFinding[],
): Promise<void> {
  if (moved.length === 0) return;
  const { tx, grant, context } = txContext;
  const { countyId, name } = grant.actor;
  const { today, now } = context.clock;
  for (const { id, version, after } of moved) {
    await tx
      .update(finding)
      .set({ dueOn: after, version: version + 1, updatedAt: now, updatedByName: name })
      .where(and(eq(finding.countyId, countyId), eq(finding.id, id)));
  }
  await recordEvents(
    txContext,
    moved.map(({ id, before, after }) => ({
      findingId: id,
      action: "calendar" as const,
      text: `工作日历调整，整改时限由${formatDay(before, today)}顺延至${formatDay(after, today)}`,
    })),
  );
  const units = new Map<string, number>();
  for (const { unitId } of moved) units.set(unitId, (units.get(unitId) ?? 0) + 1);
  await notify(
    txContext,
    [...units].map(([unitId, unitRows]) => ({
      kind: "decided" as const,
      to: { unitId, roles: ["unit_lead", "unit_clerk"] as const },
      title: `工作日历调整，${unitRows}件问题的整改时限顺延`,
      href: "/rectification",
    })),
  );
}
