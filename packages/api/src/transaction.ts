import { isDeepStrictEqual } from "node:util";
import { idempotency, type Transaction, withScope } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { type Grant, scopeOf } from "./access.ts";
import { type AuditEntry, recordAudits } from "./audit.ts";
import { canonicalHash } from "./canonical.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { warnOfMarkedText } from "./personal-numbers.ts";

/** A write's transaction, with the audit bound to its actor. */
export type TxContext = {
  tx: Transaction;
  grant: Grant;
  context: Context;
  /** Adds to what this write leaves in the audit log, in this order. */
  audit(...entries: readonly AuditEntry[]): void;
};

/**
 * Runs a query on one snapshot, as the role the grant stands for: in a transaction of its own, or in
 * the one its context carries.
 * @throws TypeError when that one is of another role, county, unit or account.
 */
export async function read<Result>(
  context: Context,
  grant: Grant,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const scope = scopeOf(grant, "read");
  const { snapshot } = context;
  if (snapshot === undefined) return withScope(context.services.database, scope, "read", run);
  if (!isDeepStrictEqual(snapshot.scope, scope)) {
    throw new TypeError(`${grant.permission} reads outside the scope of this snapshot`);
  }
  return run(snapshot.tx);
}

/**
 * Lets several reads stand on one snapshot: each `read` with the context handed to `run` happens in
 * the same transaction, so that what they return agrees. Each still authorises for itself.
 */
export function inSnapshot<Result>(
  context: Context,
  grant: Grant,
  run: (context: Context) => Promise<Result>,
): Promise<Result> {
  const scope = scopeOf(grant, "read");
  return read(context, grant, (tx) => run({ ...context, snapshot: { tx, scope } }));
}

/**
 * Runs a mutation once per idempotency key, in one transaction with its audit row and its result; before,
 * the input's free text is looked through for personal numbers.
 * A concurrent repeat waits for the first and gets its result.
 * @throws AppError `refused` for a personal number that is not confirmed, `key_reused` when the key was used
 *   for another procedure or another body.
 * @throws TypeError within a snapshot, whose reads would not see what is written.
 */
export async function write<Input extends { idempotencyKey: string }, Result>(
  context: Context,
  grant: Grant,
  procedure: string,
  input: Input,
  run: (txContext: TxContext) => Promise<Result>,
): Promise<Result> {
  if (context.snapshot !== undefined) throw new TypeError(`${procedure} writes within a snapshot`);
  warnOfMarkedText(context);
  const { actor } = grant;
  const { countyId, unitId, accountId, name } = actor;
  const subject = { countyId, unitId, accountId, name };
  const { idempotencyKey: key, ...body } = input;
  const record = {
    countyId,
    accountId,
    key,
    procedure,
    bodyHash: canonicalHash(body),
  };
  const own = and(
    eq(idempotency.countyId, countyId),
    eq(idempotency.accountId, accountId),
    eq(idempotency.key, key),
  );
  return withScope(context.services.database, scopeOf(grant, "write"), "write", async (tx) => {
    const claimed = await tx
      .insert(idempotency)
      .values(record)
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    if (claimed.length === 0) {
      const [earlier] = await tx.select().from(idempotency).where(own);
      return resultOf<Result>(earlier, record);
    }
    const entries: AuditEntry[] = [];
    const audit = (...more: readonly AuditEntry[]) => {
      entries.push(...more);
    };
    const result = await run({ tx, grant, context, audit });
    const keep = tx
      .update(idempotency)
      .set({ result: { value: result } })
      .where(own);
    // Last, because it locks the chains until the commit.
    await recordAudits(tx, context, subject, entries, keep.getSQL());
    return result;
  });
}

/** What came of a part that may fail on its own. */
export type Attempt<Result> = { ok: true; result: Result } | { ok: false; error: AppError };

/**
 * Runs a part of a write under its own savepoint: refused, it leaves neither rows nor audit entries,
 * and the rest of the write goes on. Anything but a refusal still ends the whole.
 */
export async function attempt<Result>(
  txContext: TxContext,
  part: (txContext: TxContext) => Promise<Result>,
): Promise<Attempt<Result>> {
  const entries: AuditEntry[] = [];
  const audit = (...more: readonly AuditEntry[]) => {
    entries.push(...more);
  };
  await txContext.tx.execute(sql`savepoint part`);
  try {
    const result = await part({ ...txContext, audit });
    await txContext.tx.execute(sql`release savepoint part`);
    txContext.audit(...entries);
    return { ok: true, result };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await txContext.tx.execute(sql`rollback to savepoint part`);
    await txContext.tx.execute(sql`release savepoint part`);
    return { ok: false, error };
  }
}

function resultOf<Result>(
  earlier: typeof idempotency.$inferSelect | undefined,
  record: { procedure: string; bodyHash: string },
): Result {
  if (earlier?.procedure !== record.procedure || earlier.bodyHash !== record.bodyHash) {
    throw new AppError("key_reused", "这个操作编号已用于另一次提交，请刷新页面后重新填写");
  }
  const stored = earlier.result as { value: Result };
  return stored.value;
}
