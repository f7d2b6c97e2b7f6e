import type { Clock } from "@xianlan/domain";
import type { Auth } from "./create-auth.ts";
import { failuresToLock, lockMinutes } from "./limits.ts";

/** A try that may go on to the password; `last` when its failure locks the account. */
export type Attempt = { allowed: true; last: boolean } | { allowed: false };

// The failure is counted before the password is looked at and taken back on success, in one
// statement, so that a burst of parallel guesses gets five looks and not one more.
const reserve = `insert into auth_lockout as held (user_id, failures) values ($1, 1)
  on conflict (user_id) do update set
    failures = case when held.locked_until is null then held.failures + 1 else 1 end,
    locked_until = case when held.locked_until is null and held.failures + 1 >= ${failuresToLock}
      then $2::timestamptz + interval '${lockMinutes} minutes' end
  where held.locked_until is null or held.locked_until <= $2::timestamptz
  returning failures`;

/** Counts a try against the account, whatever address or process it comes from. */
export async function reserveAttempt(
  auth: Auth,
  accountId: string,
  clock: Clock,
): Promise<Attempt> {
  const { rows } = await auth.pool.query<{ failures: number }>(reserve, [accountId, clock.now]);
  const [row] = rows;
  return row === undefined
    ? { allowed: false }
    : { allowed: true, last: row.failures >= failuresToLock };
}

/** Takes back a try whose password was never looked at. */
export async function releaseAttempt(auth: Auth, accountId: string): Promise<void> {
  await auth.pool.query(
    `update auth_lockout set failures = greatest(failures - 1, 0), locked_until = null
     where user_id = $1`,
    [accountId],
  );
}

/** The right password was given: the count starts again. */
export async function clearAttempts(auth: Auth, accountId: string): Promise<void> {
  await auth.pool.query("delete from auth_lockout where user_id = $1", [accountId]);
}
