import { authLockout, authSession, type Transaction, withScope } from "@xianlan/db";
import { and, eq, lt, or } from "drizzle-orm";
import { recordAudit } from "../audit.ts";
import type { Context } from "../context.ts";
import { absoluteSeconds, idleMinutes } from "./limits.ts";

/** Whose sign-in it is. */
export type Holder = { accountId: string; countyId: string; name: string };

/** Deeds around a session, in the audit log as `account.<deed>`. */
export type SignInDeed = "sign_in" | "sign_in_failed" | "password_refused" | "lock" | "sign_out";

type DeedContext = Pick<Context, "services" | "clock" | "requestId" | "address">;

function withHolder<Result>(
  context: DeedContext,
  holder: Holder,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const { accountId, countyId } = holder;
  const scope = { role: "xianlan_auth", countyId, unitId: null, accountId } as const;
  return withScope(context.services.database, scope, "write", work);
}

async function append(
  tx: Transaction,
  context: DeedContext,
  holder: Holder,
  deed: SignInDeed,
): Promise<void> {
  const { accountId, countyId, name } = holder;
  const entry = { action: `account.${deed}`, entity: "account", entityId: accountId };
  await recordAudit(tx, context, { countyId, accountId, name }, entry);
}

/** Appends deeds to the account's county. */
export async function recordDeed(
  context: DeedContext,
  holder: Holder,
  deeds: readonly SignInDeed[],
): Promise<void> {
  await withHolder(context, holder, async (tx) => {
    for (const deed of deeds) await append(tx, context, holder, deed);
  });
}

/**
 * Makes a session that the library has opened count: sets its times by the product's clock, takes
 * the failures back, clears away this person's dead sessions and the browser's earlier one, audits.
 * Where this fails, the session is ended again.
 */
export async function recordSignIn(
  context: DeedContext,
  holder: Holder,
  token: string,
  previousToken: string | null,
): Promise<void> {
  const now = Date.parse(context.clock.now);
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  try {
    await withHolder(context, holder, async (tx) => {
      await tx
        .update(authSession)
        .set({
          createdAt: context.clock.now,
          updatedAt: context.clock.now,
          expiresAt: before(-absoluteSeconds * 1000),
          ipAddress: context.address,
        })
        .where(eq(authSession.token, token));
      await tx.delete(authLockout).where(eq(authLockout.userId, holder.accountId));
      const dead = or(
        lt(authSession.updatedAt, before(idleMinutes * 60_000)),
        lt(authSession.createdAt, before(absoluteSeconds * 1000)),
      );
      await tx.delete(authSession).where(and(eq(authSession.userId, holder.accountId), dead));
      if (previousToken !== null) {
        await tx.delete(authSession).where(eq(authSession.token, previousToken));
      }
      await append(tx, context, holder, "sign_in");
    });
  } catch (error) {
    await context.services.auth.pool.query("delete from auth_session where token = $1", [token]);
    throw error;
  }
}
