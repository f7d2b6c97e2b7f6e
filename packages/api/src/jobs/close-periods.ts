import { periodSnapshot, scheme, type Transaction, withScope } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import { frequencies, type PeriodId, periodPhase, periodsOfYear } from "@xianlan/domain/period";
import { and, eq, like, or } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { recordAudit } from "../audit.ts";
import type { Services } from "../context.ts";
import { lockPeriodExclusive, periodDatesOf, snapshotPeriod } from "../modules/periods/index.ts";
import { snapshotLines } from "../modules/submissions/index.ts";
import { schemeInForce } from "../scopes/scheme-in-force.ts";
import { eachCounty, jobsOf } from "./counties.ts";

/** What a run did: periods that were locked, over all counties. */
export type Closing = { locked: { countyId: string; periodId: PeriodId; units: number }[] };

const systemOf = (countyId: string): Actor => ({
  accountId: "",
  countyId,
  unitId: null,
  roles: [],
  name: "系统",
});

/**
 * Locks every period of every county whose lock day has passed and keeps its snapshot, each period in
 * one transaction. Running it again, or in two processes at once, does nothing more: nothing depends
 * on when it runs, because the phase of a period follows from its dates. A county that fails keeps none
 * of the others from being locked.
 * @throws AggregateError after all counties, with what failed
 */
export async function closePeriods(
  services: Pick<Services, "database" | "auditKey" | "auditKeyId">,
  clock: Clock,
): Promise<Closing> {
  const locked: Closing["locked"] = [];
  await eachCounty(services, ({ countyId }) => closeCounty(services, clock, countyId, locked));
  return { locked };
}

async function closeCounty(
  services: Pick<Services, "database" | "auditKey" | "auditKeyId">,
  clock: Clock,
  countyId: string,
  locked: Closing["locked"],
): Promise<void> {
  const due = await withScope(services.database, jobsOf(countyId), "read", (tx) =>
    overduePeriods(tx, countyId, clock),
  );
  for (const periodId of due) {
    const units = await closeOne(services, clock, countyId, periodId);
    if (units !== null) locked.push({ countyId, periodId, units });
  }
}

/** Periods of schemes in force that are over their lock day, or locked, without a snapshot. */
async function overduePeriods(
  tx: Transaction,
  countyId: string,
  { today }: Clock,
): Promise<PeriodId[]> {
  const years = await tx
    .select({ year: scheme.year, rules: scheme.rules })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.state, "in_force")));
  const due: PeriodId[] = [];
  for (const { year, rules } of years) {
    const ids = frequencies.flatMap((frequency) => periodsOfYear(year, frequency));
    const dates = await periodDatesOf(tx, countyId, ids, rules);
    const snapshots = await tx
      .selectDistinct({ id: periodSnapshot.periodId })
      .from(periodSnapshot)
      .where(
        and(
          eq(periodSnapshot.countyId, countyId),
          or(eq(periodSnapshot.periodId, String(year)), like(periodSnapshot.periodId, `${year}-%`)),
        ),
      );
    const done = new Set(snapshots.map(({ id }) => id));
    for (const [id, periodDates] of dates) {
      if (!done.has(id) && periodPhase(id, periodDates, today) === "locked") due.push(id);
    }
  }
  return due;
}

/** Null when another process was quicker. */
function closeOne(
  services: Pick<Services, "database" | "auditKey" | "auditKeyId">,
  clock: Clock,
  countyId: string,
  periodId: PeriodId,
): Promise<number | null> {
  return withScope(services.database, jobsOf(countyId), "write", async (tx) => {
    await lockPeriodExclusive(tx, countyId, periodId);
    const [existing] = await tx
      .select({ unitId: periodSnapshot.unitId })
      .from(periodSnapshot)
      .where(and(eq(periodSnapshot.countyId, countyId), eq(periodSnapshot.periodId, periodId)))
      .limit(1);
    const current = await schemeInForce(tx, countyId, Number(periodId.slice(0, 4)));
    if (existing !== undefined || current === undefined) return null;
    const dates = (await periodDatesOf(tx, countyId, [periodId], current.rules)).get(periodId);
    if (dates === undefined || periodPhase(periodId, dates, clock.today) !== "locked") return null;
    const system = systemOf(countyId);
    const closing = { scheme: current, periodId, dates, clock };
    const units = await snapshotPeriod(tx, system, closing, snapshotLines);
    if (units === 0) return null;
    await recordAudit(
      tx,
      { services, clock, requestId: uuid(), address: "" },
      { countyId, unitId: null, accountId: null, name: system.name },
      {
        action: "period.lock",
        entity: "period",
        entityId: periodId,
        units: "every",
        before: { lockOn: dates.lockOn, lockedAt: dates.lockedAt },
        after: { lockedAt: clock.now, units },
      },
    );
    return units;
  });
}
