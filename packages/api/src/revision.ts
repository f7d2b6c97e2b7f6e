import { auditHead, type Transaction } from "@xianlan/db";
import { eq } from "drizzle-orm";

/** Most answers kept; the one unused longest makes room. */
const kept = 2_000;

const answers = new Map<string, { revision: number; answer: Promise<unknown> }>();

/**
 * The county's revision: every write appends to the audit chain in its own transaction, so as long
 * as the chain's head stands still, nothing in the county has changed that an answer kept here may
 * speak of. A person's mark of notices seen is not audited: unread counts are never kept.
 */
async function revisionOf(tx: Transaction, countyId: string): Promise<number> {
  const [head] = await tx
    .select({ seq: auditHead.seq })
    .from(auditHead)
    .where(eq(auditHead.countyId, countyId));
  return head?.seq ?? 0;
}

/**
 * Computes an answer once a revision; who asks meanwhile waits for it. Revision and answer come from
 * one snapshot, so a remembered answer is exactly what a new computation would give. `key` names all
 * else it depends on: question, day, and whose view.
 */
export async function onceARevision<Answer>(
  tx: Transaction,
  countyId: string,
  key: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  const slot = `${countyId} ${key}`;
  const revision = await revisionOf(tx, countyId);
  const held = answers.get(slot);
  if (held?.revision === revision) {
    answers.delete(slot);
    answers.set(slot, held);
    return held.answer as Promise<Answer>;
  }
  const answer = compute();
  const entry = { revision, answer };
  answers.delete(slot);
  answers.set(slot, entry);
  const [oldest] = answers.keys();
  if (answers.size > kept && oldest !== undefined) answers.delete(oldest);
  // A failure is told to those who wait for it, and not remembered.
  answer.catch(() => {
    if (answers.get(slot) === entry) answers.delete(slot);
  });
  return answer;
}
