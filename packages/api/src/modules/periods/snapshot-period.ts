import { period, periodSnapshot, type SnapshotLine, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock, Day } from "@xianlan/domain/calendar";
import type { PeriodDates, PeriodId } from "@xianlan/domain/period";
import type { SubmissionState } from "@xianlan/domain/submission";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { SchemeInForce } from "../../scopes/scheme-in-force.ts";

/** A unit's submission of a period as a lock keeps it. */
export type SnapshotOfUnit = {
  unitId: string;
  submissionState: SubmissionState | null;
  lines: SnapshotLine[];
};

/** Reads what every unit's submission of a period shows; the submissions' module knows how. */
export type ReadSnapshots = (
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  of: { periodId: PeriodId; today: Day },
) => Promise<SnapshotOfUnit[]>;

/** A period about to be locked for good. */
export type ClosingPeriod = {
  scheme: SchemeInForce;
  periodId: PeriodId;
  dates: PeriodDates;
  clock: Clock;
};

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const batch = 1_000;

/**
 * Locks a period and stores what every unit's submission showed, in the caller's transaction. The caller has
 * made sure that there is no snapshot yet: one is written once and never changed.
 * @param actor who locks, of the county; its name goes on the period
 * @returns how many units' submissions were stored
 */
export async function snapshotPeriod(
  tx: Transaction,
  actor: Actor,
  { scheme, periodId, dates, clock }: ClosingPeriod,
  readSnapshots: ReadSnapshots,
): Promise<number> {
  const { countyId, name } = actor;
  const by = { lockedAt: clock.now, lockedByName: name, updatedAt: clock.now, updatedByName: name };
  const { dueOn, lockOn } = dates;
  const units = await readSnapshots(tx, actor, scheme, { periodId, today: clock.today });
  // Nothing is stored for a period in which no unit has a submission.
  if (units.length === 0) return 0;
  await tx
    .insert(period)
    .values({ countyId, periodId, dueOn, lockOn, ...by })
    .onConflictDoNothing();
  await tx
    .update(period)
    .set({ ...by, version: sql`${period.version} + 1` })
    .where(
      and(eq(period.countyId, countyId), eq(period.periodId, periodId), isNull(period.lockedAt)),
    );
  for (let from = 0; from < units.length; from += batch) {
    await tx
      .insert(periodSnapshot)
      .values(
        units
          .slice(from, from + batch)
          .map((one) => ({ ...one, countyId, periodId, takenAt: clock.now })),
      );
  }
  return units.length;
}
