import { createHash } from "node:crypto";
import { auditHead, type Transaction } from "@xianlan/db";
import { and, eq, inArray, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";

/** What is remembered takes at most this many bytes, written as JSON; what is unused longest goes. */
const maxBytes = 64 * 1024 * 1024;

type Entry = { revision: string; result: Promise<unknown>; bytes: number };

const results = new LRUCache<string, Entry>({
  maxSize: maxBytes,
  sizeCalculation: ({ bytes }) => bytes,
});

/** Whose rows a result speaks of: one unit's, or with `null` all of the county's. */
export type RevisionScope = { countyId: string; unitId: string | null };

/**
 * The county's revision: every write appends to one of its audit chains in its own transaction, so as
 * long as none has grown, nothing has changed that an answer kept here may speak of. A person's mark
 * of notices seen is not audited: unread counts are never kept.
 */
async function countyRevision(tx: Transaction, countyId: string): Promise<string> {
  const [sum] = await tx
    .select({ rows: sql<string>`coalesce(sum(${auditHead.seq}), 0)::text` })
    .from(auditHead)
    .where(eq(auditHead.countyId, countyId));
  return sum?.rows ?? "0";
}

/**
 * The revisions of units: how far a unit's own chain has come, and how often its county changed what
 * every unit's figures rest on.
 */
async function unitRevisions(
  tx: Transaction,
  countyId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ chain: auditHead.chain, seq: auditHead.seq, revision: auditHead.revision })
    .from(auditHead)
    .where(and(eq(auditHead.countyId, countyId), inArray(auditHead.chain, [countyId, ...unitIds])));
  const heads = new Map(rows.map((row) => [row.chain, row]));
  const ofCounty = heads.get(countyId)?.revision ?? 0;
  return new Map(unitIds.map((id) => [id, `${ofCounty} ${heads.get(id)?.seq ?? 0}`]));
}

async function revisionOf(tx: Transaction, { countyId, unitId }: RevisionScope): Promise<string> {
  if (unitId === null) return countyRevision(tx, countyId);
  return (await unitRevisions(tx, countyId, [unitId])).get(unitId) ?? "";
}

function recall<Result>(key: string, revision: string): Promise<Result> | undefined {
  const known = results.get(key);
  return known?.revision === revision ? (known.result as Promise<Result>) : undefined;
}

/** A remembered result as it is sent, written once; equal tags stand for equal bytes. */
export type WrittenResult = { json: string; tag: string };

/** Of the results that are remembered, null until one is first sent. */
const written = new WeakMap<object, WrittenResult | null>();

/** How a result that is remembered is sent; null for what is not. */
export function writtenResult(result: unknown): WrittenResult | null {
  if (typeof result !== "object" || result === null) return null;
  const known = written.get(result);
  if (known === undefined || known !== null) return known ?? null;
  const json = JSON.stringify(result);
  const tag = createHash("sha256").update(json).digest("base64url").slice(0, 22);
  const first = { json, tag };
  written.set(result, first);
  return first;
}

/** Keeps a result that is being worked out; a failure reaches those who wait for it and is not kept. */
function remember(key: string, revision: string, result: Promise<unknown>): void {
  const entry = { revision, result, bytes: 1 };
  results.set(key, entry);
  result.then(
    (value) => {
      if (results.peek(key) !== entry) return;
      const bytes = Buffer.byteLength(JSON.stringify(value) ?? "") + key.length;
      // As an object, and once more as the text of one that is sent.
      results.set(key, { ...entry, bytes: 2 * bytes });
      if (typeof value === "object" && value !== null) written.set(value, null);
    },
    () => {
      if (results.peek(key) === entry) results.delete(key);
    },
  );
}

/**
 * Computes a result once a revision of its scope; concurrent callers wait for it. Revision and result
 * come from one snapshot, so a remembered result is exactly what a new computation would give. `key`
 * names all else it depends on: question, day, and whose view.
 */
export async function memoizeByRevision<Result>(
  tx: Transaction,
  scope: RevisionScope,
  key: string,
  compute: () => Promise<Result>,
): Promise<Result> {
  const ofScope = `${scope.countyId} ${scope.unitId ?? "county"} ${key}`;
  const revision = await revisionOf(tx, scope);
  const known = recall<Result>(ofScope, revision);
  if (known !== undefined) return known;
  const result = compute();
  remember(ofScope, revision, result);
  return result;
}

/**
 * The parts of a county's answer, one a unit, each computed once a revision of its unit: after a write
 * of one unit only that unit's part is worked out again.
 * @param compute works out the parts of the units it is given, in one go, leaving none out
 * @throws Error when `compute` leaves one out
 */
export async function memoizePerUnit<Part>(
  tx: Transaction,
  countyId: string,
  key: string,
  unitIds: readonly string[],
  compute: (unitIds: readonly string[]) => Promise<ReadonlyMap<string, Part>>,
): Promise<ReadonlyMap<string, Part>> {
  const revisions = await unitRevisions(tx, countyId, unitIds);
  const parts = new Map<string, Promise<Part>>();
  const keyOf = (unitId: string) => `${countyId} ${unitId} part ${key}`;
  for (const [unitId, revision] of revisions) {
    const known = recall<Part>(keyOf(unitId), revision);
    if (known !== undefined) parts.set(unitId, known);
  }
  const stale = unitIds.filter((unitId) => !parts.has(unitId));
  if (stale.length > 0) {
    const computed = compute(stale);
    for (const unitId of stale) {
      const part = computed.then((all) => {
        const own = all.get(unitId);
        if (own === undefined) throw new Error(`no part of ${key} for unit ${unitId}`);
        return own;
      });
      remember(keyOf(unitId), revisions.get(unitId) ?? "", part);
      parts.set(unitId, part);
    }
  }
  // All have ended before one's failure is told: a computation that went on would send its statements
  // over a connection that is somebody else's by then.
  await Promise.allSettled(parts.values());
  const found = await Promise.all(
    [...parts].map(async ([unitId, part]) => [unitId, await part] as const),
  );
  return new Map(found);
}
