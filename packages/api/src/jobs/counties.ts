import { county, type Scope, type Transaction, withScope } from "@xianlan/db";
import { eq } from "drizzle-orm";
import type { Services } from "../context.ts";

/** A scope without a county, for asking which counties there are. */
const everyCounty = {
  role: "xianlan_auth",
  countyId: "00000000-0000-0000-0000-000000000000",
  unitId: null,
  accountId: null,
} as const;

/** What a job may reach: one county's rows, as the jobs' own role. */
export const jobsOf = (countyId: string): Scope => ({
  role: "xianlan_jobs",
  countyId,
  unitId: null,
  accountId: null,
});

/** A county and the edit of its working days that is in force. */
export type CountyRow = { countyId: string; calendarVersion: number };

/**
 * Runs `run` for each county. One that fails does not stop the others.
 * @throws AggregateError after all counties, with what failed
 */
export async function eachCounty(
  { database }: Pick<Services, "database">,
  run: (county: CountyRow) => Promise<void>,
): Promise<void> {
  const counties = await withScope(database, everyCounty, "read", (tx) =>
    tx.select({ countyId: county.countyId, calendarVersion: county.calendarVersion }).from(county),
  );
  const failed: unknown[] = [];
  for (const one of counties) await run(one).catch((error) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, "the job failed in some counties");
}

/**
 * Lets one process at a time work on a county's notices, until its transaction ends. Business writes
 * only point at the county's row and do not queue here.
 */
export async function claimCounty(tx: Transaction, countyId: string): Promise<void> {
  await tx
    .select({ id: county.countyId })
    .from(county)
    .where(eq(county.countyId, countyId))
    .for("no key update");
}
