import type { Actor, Role } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import type { Session } from "../context.ts";
import { type SessionHeaders, tokenOf } from "./cookie.ts";
import type { Auth } from "./create-auth.ts";
import { absoluteSeconds, idleMinutes } from "./limits.ts";

/** Who a request comes from. */
export type SignedIn = {
  actor: Actor;
  session: Session;
  /** Which edit of the county's working days is in force. */
  calendarVersion: number;
};

type SessionRow = {
  id: string;
  account_id: string;
  county_id: string;
  unit_id: string | null;
  name: string;
  must_change_password: boolean;
  roles: Role[];
  calendar_version: number;
  due: boolean;
};

// One statement for every request: prepared, by unique token, with the roles as they are now, so
// that a change of role or a disabled account takes effect at once.
const findSession = {
  name: "session-actor",
  text: `select s.id, a.id as account_id, a.county_id, a.unit_id, a.name, a.must_change_password,
    array(select r.role from account_role r
      where r.county_id = a.county_id and r.account_id = a.id order by r.role) as roles,
    c.calendar_version,
    s.updated_at < $2::timestamptz - interval '1 minute' as due
  from auth_session s join account a on a.id = s.user_id
  join county c on c.county_id = a.county_id
  where s.token = $1 and a.disabled_at is null
    and s.updated_at > $2::timestamptz - interval '${idleMinutes} minutes'
    and s.created_at > $2::timestamptz - interval '${absoluteSeconds} seconds'`,
};

const touchSession = {
  name: "session-touch",
  text: `update auth_session set updated_at = $2::timestamptz
  where id = $1 and updated_at < $2::timestamptz - interval '1 minute'`,
};

/**
 * The person behind a request's cookie; null without a session that is alive: signed by us, used
 * within 30 minutes, opened within 12 hours, of an account in service. One query; a second one at
 * most once a minute moves the idle limit on, for a request that a person made.
 * @param background made by the page on its own: it may use the session and never prolongs it
 */
export async function sessionActor(
  auth: Auth,
  headers: SessionHeaders,
  clock: Clock,
  background: boolean,
): Promise<SignedIn | null> {
  const token = tokenOf(auth.secret, headers);
  if (token === null) return null;
  const found = await auth.pool.query<SessionRow>({ ...findSession, values: [token, clock.now] });
  const [row] = found.rows;
  if (row === undefined) return null;
  if (row.due && !background)
    await auth.pool.query({ ...touchSession, values: [row.id, clock.now] });
  return {
    actor: {
      accountId: row.account_id,
      countyId: row.county_id,
      unitId: row.unit_id,
      roles: row.roles,
      name: row.name,
    },
    session: { id: row.id, mustChangePassword: row.must_change_password },
    calendarVersion: row.calendar_version,
  };
}
