import { AppError, type DemoAccount, type Services } from "@xianlan/api";
import { type Clock, clockAt } from "@xianlan/domain/calendar";
import { planDemo } from "./findings/plan.ts";
import { demoScope, found, markComplete, readFounded } from "./foundation.ts";
import { demoPassword } from "./identity.ts";
import { demoPeople } from "./people.ts";
import { runAll } from "./run/run-all.ts";
import { demoUnits } from "./units.ts";
import { planYear } from "./year/plan.ts";

/** What a load did: nothing, the remainder of an interrupted one, or all of it. */
export type DemoLoad = { accounts: readonly DemoAccount[]; actions: number };

/**
 * Brings the demo county into the database, once. What was interrupted is run again from its start
 * under the same keys, as of the day it was begun, so that it ends as if nothing had happened.
 * @returns null where another county is already in the database: a demo has no place among real data.
 */
export async function loadDemo(
  services: Services,
  options: { clock: Clock; progress?: (line: string) => void },
): Promise<DemoLoad | null> {
  const { clock, progress = () => undefined } = options;
  const existing = await readFounded(services);
  if (existing === null && (await hasOtherData(services))) return null;
  const accounts = demoAccounts(services);
  if (existing?.complete) return { accounts, actions: 0 };
  progress("正在装入演示县：单位、点位和账号");
  const { begunAt } = existing ?? (await found(services, Date.parse(clock.now)));
  const { today } = clockAt(begunAt);
  const findings = planDemo(today, services.calendar);
  const year = planYear(today, services.calendar);
  await runAll(services, { findings, year }, progress).catch((error: unknown) => {
    if (!isForeignDemo(error)) throw error;
    progress("演示县由另一版本装入了一部分，保留已装入的内容，不再补齐");
  });
  await markComplete(services, clock.now);
  return { accounts, actions: findings.steps.length + year.steps.length };
}

/** Everyone who can sign in to the demo, with the password; the first of each role has the button. */
function demoAccounts(services: Services): DemoAccount[] {
  return demoPeople.map(({ username, roles, unit }) => ({
    username,
    password: demoPassword(services, username),
    roles,
    unit: demoUnits.find(({ key }) => key === unit)?.name ?? null,
  }));
}

/** The interrupted load was another version's, whose plan said something else: nobody can end it. */
function isForeignDemo(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof AppError && cause.kind === "key_reused";
}

async function hasOtherData({ auth, ...services }: Services): Promise<boolean> {
  const { countyId } = demoScope({ auth, ...services });
  const { rows } = await auth.pool.query<{ exists: boolean }>(
    'select exists(select 1 from county where county_id <> $1) as "exists"',
    [countyId],
  );
  return rows[0]?.exists ?? false;
}
