import { period, type Transaction } from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import {
  type PeriodDates,
  type PeriodId,
  type PeriodPhase,
  parsePeriod,
  periodDeadlines,
  periodPhase,
} from "@xianlan/domain/period";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { and, eq, inArray } from "drizzle-orm";

type Calendar = Pick<SchemeRules, "calendar">;

/** A period's dates as they stand, and the version of its row; 0 while it follows the scheme's calendar. */
export type StoredDates = PeriodDates & { lockedByName: string; version: number };

function byRule(id: PeriodId, rules: Calendar): StoredDates {
  const parts = parsePeriod(id);
  if (parts === null) throw new RangeError(`not a period: ${id}`);
  const deadlines = periodDeadlines(id, rules.calendar[parts.frequency]);
  return { ...deadlines, lockedAt: null, lockedByName: "", version: 0 };
}

/** Dates of periods by their id: the office's where it set them or the period is locked, else by rule. */
export async function periodDatesOf(
  tx: Transaction,
  countyId: string,
  periodIds: readonly PeriodId[],
  rules: Calendar,
): Promise<Map<PeriodId, StoredDates>> {
  const rows =
    periodIds.length === 0
      ? []
      : await tx
          .select({
            periodId: period.periodId,
            dueOn: period.dueOn,
            lockOn: period.lockOn,
            lockedAt: period.lockedAt,
            lockedByName: period.lockedByName,
            version: period.version,
          })
          .from(period)
          .where(and(eq(period.countyId, countyId), inArray(period.periodId, [...periodIds])));
  const stored = new Map(rows.map(({ periodId, ...dates }) => [periodId, dates]));
  return new Map(periodIds.map((id) => [id, stored.get(id) ?? byRule(id, rules)]));
}

/** Where one period stands today. */
export async function phaseOf(
  tx: Transaction,
  countyId: string,
  periodId: PeriodId,
  rules: Calendar,
  today: Day,
): Promise<PeriodPhase> {
  const dates = (await periodDatesOf(tx, countyId, [periodId], rules)).get(periodId);
  return periodPhase(periodId, dates ?? byRule(periodId, rules), today);
}
