import { idempotency, type Transaction, withScope } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { type Grant, scopeOf } from "./access.ts";
import { type AuditEntry, recordAudits } from "./audit.ts";
import { canonicalHash } from "./canonical.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";

/** A write's transaction, with the audit bound to its actor. */
export type Write = {
  tx: Transaction;
  grant: Grant;
  context: Context;
  /** Adds to what this write leaves in the audit log, in this order. */
  audit(...entries: readonly AuditEntry[]): void;
};

/** Runs a query on one snapshot, as the role the grant stands for. */
export function read<Result>(
  context: Context,
  grant: Grant,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return withScope(context.services.database, scopeOf(grant, "read"), "read", work);
}

/**
 * Runs a mutation once per idempotency key, in one transaction with its audit row and its answer.
 * A concurrent repeat waits for the first and gets its answer.
 * @throws AppError `key_reused` when the key was used for another procedure or another body.
 */
export function write<Input extends { idempotencyKey: string }, Answer>(
  context: Context,
  grant: Grant,
  procedure: string,
  input: Input,
  work: (write: Write) => Promise<Answer>,
): Promise<Answer> {
  const { actor } = grant;
  const subject = { countyId: actor.countyId, accountId: actor.accountId, name: actor.name };
  const { idempotencyKey: key, ...body } = input;
  const record = {
    countyId: actor.countyId,
    accountId: actor.accountId,
    key,
    procedure,
    bodyHash: canonicalHash(body),
  };
  const own = and(
    eq(idempotency.countyId, actor.countyId),
    eq(idempotency.accountId, actor.accountId),
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
      return answerOf<Answer>(earlier, record);
    }
    const entries: AuditEntry[] = [];
    const audit = (...more: readonly AuditEntry[]) => {
      entries.push(...more);
    };
    const answer = await work({ tx, grant, context, audit });
    await tx
      .update(idempotency)
      .set({ answer: { value: answer } })
      .where(own);
    // Last, because it locks the county's chain until the commit.
    await recordAudits(tx, context, subject, entries);
    return answer;
  });
}

/** What came of a part that may fail on its own. */
export type Attempt<Answer> = { ok: true; answer: Answer } | { ok: false; error: AppError };

/**
 * Runs a part of a write under its own savepoint: refused, it leaves neither rows nor audit entries,
 * and the rest of the write goes on. Anything but a refusal still ends the whole.
 */
export async function attempt<Answer>(
  work: Write,
  part: (work: Write) => Promise<Answer>,
): Promise<Attempt<Answer>> {
  const entries: AuditEntry[] = [];
  const audit = (...more: readonly AuditEntry[]) => {
    entries.push(...more);
  };
  await work.tx.execute(sql`savepoint part`);
  try {
    const answer = await part({ ...work, audit });
    await work.tx.execute(sql`release savepoint part`);
    work.audit(...entries);
    return { ok: true, answer };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await work.tx.execute(sql`rollback to savepoint part`);
    await work.tx.execute(sql`release savepoint part`);
    return { ok: false, error };
  }
}

function answerOf<Answer>(
  earlier: typeof idempotency.$inferSelect | undefined,
  record: { procedure: string; bodyHash: string },
): Answer {
  if (earlier?.procedure !== record.procedure || earlier.bodyHash !== record.bodyHash) {
    throw new AppError("key_reused", "这个操作编号已用于另一次提交，请刷新页面后重新填写");
  }
  const stored = earlier.answer as { value: Answer };
  return stored.value;
}
