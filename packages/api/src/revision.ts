import { auditHead, type Transaction } from "@xianlan/db";
import { eq } from "drizzle-orm";

/** The most results cached; the one unused longest is dropped. */
const cacheSize = 2_000;

const results = new Map<string, { revision: number; result: Promise<unknown> }>();

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
 * Computes a result once a revision; concurrent callers wait for it. Revision and result come from
 * one snapshot, so a cached result is exactly what a new computation would give. `key` names all
 * else it depends on: question, day, and whose view.
 */
export async function memoizeByRevision<Result>(
  tx: Transaction,
  countyId: string,
  key: string,
  compute: () => Promise<Result>,
): Promise<Result> {
  const cacheKey = `${countyId} ${key}`;
  const revision = await revisionOf(tx, countyId);
  const cached = results.get(cacheKey);
  if (cached?.revision === revision) {
    results.delete(cacheKey);
    results.set(cacheKey, cached);
    return cached.result as Promise<Result>;
  }
  const result = compute();
  const entry = { revision, result };
  results.delete(cacheKey);
  results.set(cacheKey, entry);
  const [oldest] = results.keys();
  if (results.size > cacheSize && oldest !== undefined) results.delete(oldest);
  // A failure reaches those who wait for it, and is not cached.
  result.catch(() => {
    if (results.get(cacheKey) === entry) results.delete(cacheKey);
  });
  return result;
}
