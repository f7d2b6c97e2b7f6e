import { authSession, type Transaction, withScope } from "@xianlan/db";
import { and, eq, lt, or } from "drizzle-orm";
import { recordAudits } from "../audit.ts";
import type { Context } from "../context.ts";
import { absoluteSeconds, idleMinutes } from "./limits.ts";

/** Whose sign-in it is. */
export type Holder = { accountId: string; countyId: string; name: string };

/** Actions around a session, in the audit log as `account.<action>`. */
export type SignInAction = "sign_in" | "sign_in_failed" | "password_refused" | "lock" | "sign_out";

/** What a record of a sign-in needs of its request. */
export type ActionContext = Pick<Context, "services" | "clock" | "requestId" | "address">;

function withOwner<Result>(
  context: ActionContext,
  holder: Holder,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const { accountId, countyId } = holder;
  const scope = { role: "xianlan_auth", countyId, unitId: null, accountId } as const;
  return withScope(context.services.database, scope, "write", run);
}

/** Appends actions to the audit log of the account's county, in the caller's transaction; call it last. */
export async function recordActions(
  tx: Transaction,
  context: ActionContext,
  holder: Holder,
  actions: readonly SignInAction[],
): Promise<void> {
  const { accountId, countyId, name } = holder;
  const entries = actions.map((action) => ({
    action: `account.${action}`,
    entity: "account",
    entityId: accountId,
    units: [],
  }));
  await recordAudits(tx, context, { countyId, unitId: null, accountId, name }, entries);
}

/** Ends a session and audits it, both or neither. */
export async function recordSignOut(
  context: ActionContext,
  holder: Holder,
  sessionId: string,
): Promise<void> {
  await withOwner(context, holder, async (tx) => {
    await tx.delete(authSession).where(eq(authSession.id, sessionId));
    await recordActions(tx, context, holder, ["sign_out"]);
  });
}

/** `adoptSession` in a transaction of its own. */
export function recordSignIn(
  context: ActionContext,
  holder: Holder,
  token: string,
  previousToken: string | null,
): Promise<void> {
  return withOwner(context, holder, (tx) =>
    adoptSession(tx, context, holder, token, previousToken),
  );
}

/**
 * Makes a session that the library has opened count: sets its times by the product's clock, clears
 * away this person's dead sessions and the browser's earlier one, audits.
 */
export async function adoptSession(
  tx: Transaction,
  context: ActionContext,
  holder: Holder,
  token: string,
  previousToken: string | null,
): Promise<void> {
  const now = Date.parse(context.clock.now);
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  await tx
    .update(authSession)
    .set({
      createdAt: context.clock.now,
      updatedAt: context.clock.now,
      expiresAt: before(-absoluteSeconds * 1000),
      ipAddress: context.address,
    })
    .where(eq(authSession.token, token));
  const dead = or(
    lt(authSession.updatedAt, before(idleMinutes * 60_000)),
    lt(authSession.createdAt, before(absoluteSeconds * 1000)),
  );
  await tx.delete(authSession).where(and(eq(authSession.userId, holder.accountId), dead));
  if (previousToken !== null) {
    await tx.delete(authSession).where(eq(authSession.token, previousToken));
  }
  await recordActions(tx, context, holder, ["sign_in"]);
}
