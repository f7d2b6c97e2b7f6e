import { period, periodSnapshot } from "@xianlan/db";
import { type PeriodId, periodLabel, periodPhase } from "@xianlan/domain/period";
import { and, eq } from "drizzle-orm";
import { type AppError, conflict, refused } from "../../errors.ts";
import { type SchemeInForce, schemeInForce } from "../../scopes/scheme-in-force.ts";
import type { TxContext } from "../../transaction.ts";
import { periodDatesOf, type StoredDates } from "./dates.ts";

/** A period locked for the office's action, with the scheme of its year. */
export type LockablePeriod = { periodId: PeriodId; dates: StoredDates; scheme: SchemeInForce };

/**
 * Loads a period at the version its writer saw. Its row, where there is one, is locked until the end.
 * @throws AppError `refused` before the year has a scheme, `conflict` on another version.
 */
export async function loadPeriodForUpdate(
  { tx, grant }: TxContext,
  { periodId, version }: { periodId: PeriodId; version: number },
): Promise<LockablePeriod> {
  const { countyId } = grant.actor;
  const year = Number(periodId.slice(0, 4));
  const scheme = await schemeInForce(tx, countyId, year);
  if (scheme === undefined) {
    throw refused(`${year}年还没有施行中的考核方案，请先在“考核方案”中批准施行`, "periodId");
  }
  await tx
    .select({ version: period.version })
    .from(period)
    .where(and(eq(period.countyId, countyId), eq(period.periodId, periodId)))
    .for("no key update");
  const dates = (await periodDatesOf(tx, countyId, [periodId], scheme.rules)).get(periodId);
  if (dates === undefined) throw new Error("a period has no dates");
  if (dates.version !== version) throw stalePeriod({ periodId, dates });
  return { periodId, dates, scheme };
}

/** The 409 of a late writer. */
export function stalePeriod({
  periodId,
  dates,
}: Pick<LockablePeriod, "periodId" | "dates">): AppError {
  return conflict(`${periodLabel(periodId)}的日期刚被改动或已锁定，请对照现状后再办理`, {
    periodId,
    ...dates,
  });
}

/** @throws AppError `refused` once the period is locked, by its day or by hand. */
export function refuseLocked({ periodId, dates }: LockablePeriod, today: string): void {
  if (periodPhase(periodId, dates, today) !== "locked") return;
  throw refused(`${periodLabel(periodId)}已锁定，日期不能再改；数据有误的，由乡镇申请更正`);
}

/** Whether the period's snapshot has been taken. */
export async function hasSnapshot({ tx, grant }: TxContext, periodId: PeriodId): Promise<boolean> {
  const [row] = await tx
    .select({ unitId: periodSnapshot.unitId })
    .from(periodSnapshot)
    .where(
      and(eq(periodSnapshot.countyId, grant.actor.countyId), eq(periodSnapshot.periodId, periodId)),
    )
    .limit(1);
  return row !== undefined;
}
