import type { Transaction } from "@xianlan/db";
import type { PeriodId } from "@xianlan/domain/period";
import { sql } from "drizzle-orm";

const lockKeyOf = (countyId: string, periodId: PeriodId) => `period ${countyId} ${periodId}`;

/**
 * Waits until nobody writes into a period and keeps everybody else out of it until the transaction
 * ends: a snapshot then contains all that was acknowledged, and nothing is acknowledged after it.
 */
export async function lockPeriodExclusive(
  tx: Transaction,
  countyId: string,
  periodId: PeriodId,
): Promise<void> {
  const key = lockKeyOf(countyId, periodId);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/**
 * Keeps a period from being locked until the transaction ends. Whoever writes into a period calls it
 * before asking whether it is locked: what is read afterwards stays true.
 */
export async function lockPeriodsShared(
  tx: Transaction,
  countyId: string,
  periodIds: readonly PeriodId[],
): Promise<void> {
  for (const periodId of [...new Set(periodIds)].sort()) {
    const key = lockKeyOf(countyId, periodId);
    await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`);
  }
}
