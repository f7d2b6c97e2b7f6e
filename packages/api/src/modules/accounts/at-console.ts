import { account, authCredential, authLockout, type Transaction, withScope } from "@xianlan/db";
import { foldMobile, foldSignInName } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { type AuditEntry, recordAudit } from "../../audit.ts";
import { firstPassword, hashPassword } from "../../auth/passwords.ts";
import type { Services } from "../../context.ts";
import { AppError, notFound, refused } from "../../errors.ts";
import { endSessions } from "./guards.ts";

/** Somebody at the server's console: no account, so no permission but that of reaching the machine. */
export type Console = {
  services: Pick<Services, "database" | "auditKey" | "auditKeyId" | "auth">;
  clock: Clock;
  /** Login at the operating system, for the audit log. */
  operator: string;
};

/** The account that was found, as text for the operator. */
export type ConsoleAccount = { name: string; username: string; countyName: string };

type Found = ConsoleAccount & { id: string; countyId: string; mobile: string | null };

/**
 * Finds the account by username or mobile number, as sign-in does; both are unique over all counties.
 * @throws AppError `not_found`, or `refused` for an account out of service, which neither lifting a
 *   lock nor a new password would let in.
 */
async function findByName({ services }: Console, name: string): Promise<Found> {
  const { rows } = await services.auth.pool.query<Found & { disabled: boolean }>(
    `select a.id, a.county_id as "countyId", c.name as "countyName", a.name, u.username, u.mobile,
       a.disabled_at is not null as disabled
     from auth_user u join account a on a.id = u.id join county c on c.county_id = a.county_id
     where u.username = $1 or u.mobile = $2`,
    [foldSignInName(name), foldMobile(name)],
  );
  const [found] = rows;
  if (found === undefined) {
    throw new AppError("not_found", `没有账号“${name}”，请核对用户名或手机号`);
  }
  if (found.disabled) {
    throw refused(`${found.countyName}的账号${name}已停用，请先由系统管理员恢复使用`);
  }
  return found;
}

/** The change and its audit row, both or neither. */
function change<Result>(
  { services, clock, operator }: Console,
  { id, countyId }: Found,
  txContext: (tx: Transaction) => Promise<{ result: Result; audit: AuditEntry["action"] | null }>,
): Promise<Result> {
  const scope = { role: "xianlan_auth", countyId, unitId: null, accountId: null } as const;
  return withScope(services.database, scope, "write", async (tx) => {
    const { result, audit } = await txContext(tx);
    if (audit !== null) {
      await recordAudit(
        tx,
        { services, clock, requestId: uuid(), address: `本机：${operator}` },
        { countyId, unitId: null, accountId: null, name: "服务器控制台" },
        { action: audit, entity: "account", entityId: id, units: [] },
      );
    }
    return result;
  });
}

const shown = ({ name, username, countyName }: Found): ConsoleAccount => ({
  name,
  username,
  countyName,
});

/**
 * `xl unlock`: lifts the lock and forgets the failures so far. Nothing is written where there are none.
 * @returns whether there was anything to lift
 */
export async function unlockAtConsole(
  console: Console,
  name: string,
): Promise<ConsoleAccount & { lifted: boolean }> {
  const found = await findByName(console, name);
  const lifted = await change(console, found, async (tx) => {
    const removed = await tx
      .delete(authLockout)
      .where(eq(authLockout.userId, found.id))
      .returning({ userId: authLockout.userId });
    return { result: removed.length > 0, audit: removed.length > 0 ? "account.unlock" : null };
  });
  return { ...shown(found), lifted };
}

/**
 * `xl reset-password`: a random password for one sign-in, which has to change it; ends every session
 * and lifts the lock. The password is kept nowhere but as a hash.
 */
export async function resetPasswordAtConsole(
  console: Console,
  name: string,
): Promise<ConsoleAccount & { password: string }> {
  const found = await findByName(console, name);
  const { id, countyId } = found;
  const password = firstPassword(found);
  const hash = await hashPassword(password);
  await change(console, found, async (tx) => {
    await tx
      .update(account)
      .set({ mustChangePassword: true, version: sql`${account.version} + 1` })
      .where(and(eq(account.countyId, countyId), eq(account.id, id)));
    const own = and(eq(authCredential.userId, id), eq(authCredential.providerId, "credential"));
    const changed = await tx
      .update(authCredential)
      .set({ password: hash, updatedAt: console.clock.now })
      .where(own)
      .returning({ id: authCredential.id });
    if (changed.length === 0) throw notFound("个账号的密码");
    await tx.delete(authLockout).where(eq(authLockout.userId, id));
    await endSessions(tx, id);
    return { result: null, audit: "account.reset_password" };
  });
  return { ...shown(found), password };
}
