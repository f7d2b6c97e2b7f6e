import type { Transaction } from "@xianlan/db";
import { type Day, dayOfInstant, formatMonthDay } from "@xianlan/domain/calendar";
import { type PeriodId, periodLabel, periodOf, periodPhase } from "@xianlan/domain/period";
import { templateRules } from "@xianlan/domain/scheme";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import type { TxContext } from "../../transaction.ts";
import { lockPeriodsShared, periodDatesOf, type StoredDates } from "../periods/index.ts";

/** A month that takes corrections only. */
export type LockedMonth = { periodId: PeriodId; dates: StoredDates };

/** The locked ones among months, in their order. A year without a scheme keeps the usual calendar. */
export async function lockedMonths(
  tx: Transaction,
  countyId: string,
  periodIds: readonly PeriodId[],
  today: Day,
): Promise<LockedMonth[]> {
  const locked: LockedMonth[] = [];
  const years = Map.groupBy(periodIds, (periodId) => Number(periodId.slice(0, 4)));
  for (const [year, months] of years) {
    const rules = (await schemeInForce(tx, countyId, year))?.rules ?? templateRules();
    const dates = await periodDatesOf(tx, countyId, months, rules);
    for (const [periodId, periodDates] of dates) {
      if (periodPhase(periodId, periodDates, today) === "locked")
        locked.push({ periodId, dates: periodDates });
    }
  }
  return locked.sort((a, b) => (a.periodId < b.periodId ? -1 : 1));
}

/** “2026年3月数据已于4月10日锁定”. */
export function lockSentence({ periodId, dates }: LockedMonth): string {
  const on =
    dates.lockedAt === null
      ? formatMonthDay(dates.lockOn)
      : formatMonthDay(dayOfInstant(dates.lockedAt));
  return `${periodLabel(periodId)}数据已于${on}锁定`;
}

/**
 * The first locked month among the days a write touches; undefined where it may go ahead, and none of
 * them is locked before it has ended.
 * @throws AppError `refused` at `reason`, when there is one and no reason was given
 */
export async function lockMonthsFor(
  { tx, grant, context }: TxContext,
  days: readonly Day[],
  reason: string,
): Promise<LockedMonth | undefined> {
  const months = [...new Set(days.map((day) => periodOf(day, "month")))];
  await lockPeriodsShared(tx, grant.actor.countyId, months);
  const [locked] = await lockedMonths(tx, grant.actor.countyId, months, context.clock.today);
  if (locked !== undefined && reason.trim().length < 2) {
    throw refused(
      `${lockSentence(locked)}，锁定后只能更正：请写明原因，提交后由督查办审批，同意后生效`,
      "reason",
    );
  }
  return locked;
}
