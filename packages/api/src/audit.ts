import { createHmac, hkdfSync } from "node:crypto";
import { auditHead, auditLog, type Transaction } from "@xianlan/db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { canonicalJson } from "./canonical.ts";
import type { Context } from "./context.ts";

/** A row of the audit log without its place in a chain. */
export type AuditEntry = {
  action: string;
  entity: string;
  entityId: string;
  /**
   * The units whose row it was: it goes into the chain of each. None: the county's own chain, and no
   * unit's figures rest on it. `every`: the county's own chain, and every unit's figures may change.
   */
  units: readonly (string | null)[] | "every";
  before?: unknown;
  after?: unknown;
};

/** Who an audited action belongs to; sign-in failures have no account of their own. */
export type AuditSubject = {
  countyId: string;
  /** The unit that may write into its own chain alone; null for the county's people. */
  unitId: string | null;
  accountId: string | null;
  name: string;
};

/** A stored row as the chain covers it. */
export type ChainedRow = Omit<typeof auditLog.$inferSelect, "mac">;

/** Previous MAC of a chain's first row. */
export const chainStart = "";

/** The one chain a county had in format 1; nothing is appended to it any more. */
export const formerChain = "00000000-0000-0000-0000-000000000000";

/** The installation's key of the audit chains, and its id in `installation_key`. */
export type AuditKey = Pick<Context["services"], "auditKey" | "auditKeyId">;

const countyKeys = new Map<string, Uint8Array>();

/** A county's own key, 32 bytes: HKDF-SHA-256 of the installation's, so that it tells of no other's. */
function countyKey(key: Uint8Array, keyId: string, countyId: string): Uint8Array {
  const name = `${Buffer.from(key).toString("base64url")} ${keyId} ${countyId}`;
  const known = countyKeys.get(name);
  if (known !== undefined) return known;
  const derived = new Uint8Array(
    hkdfSync("sha256", key, keyId, `xianlan audit chain 2 ${countyId}`, 32),
  );
  countyKeys.set(name, derived);
  return derived;
}

/**
 * The chain of docs/security.md: HMAC-SHA-256 over the row and, through `previousMac`, over all rows
 * before it in its chain. Format 1 knew neither chains nor key ids and used the installation's key.
 * @returns hex
 */
export function chainMac(key: Uint8Array, row: ChainedRow): string {
  if (row.format === 1 || row.keyId === null) {
    const { chain: _chain, format: _format, keyId: _keyId, ...covered } = row;
    return createHmac("sha256", key).update(canonicalJson(covered)).digest("hex");
  }
  const own = countyKey(key, row.keyId, row.countyId);
  return createHmac("sha256", own).update(canonicalJson(row)).digest("hex");
}

type Action = Pick<Context, "clock" | "requestId" | "address"> & { services: AuditKey };

/** The chains an entry goes into: its units', else that of a writing unit, else the county's own. */
function chainsOf({ units }: AuditEntry, { countyId, unitId }: AuditSubject): string[] {
  const own = units === "every" ? [] : units.filter((id) => id !== null);
  if (own.length > 0) return [...new Set(own)];
  return [units === "every" ? countyId : (unitId ?? countyId)];
}

/** Appends one entry; see `recordAudits`. */
export function recordAudit(
  tx: Transaction,
  context: Action,
  subject: AuditSubject,
  entry: AuditEntry,
): Promise<void> {
  return recordAudits(tx, context, subject, [entry]);
}

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const batch = 1000;

/**
 * Appends entries to their chains, in the caller's transaction. Locks the chains' heads in the order
 * of their ids, so call it last: writers of one unit queue here until the transaction ends.
 * @param alongside a statement without a result that is sent in the same round trip
 */
export async function recordAudits(
  tx: Transaction,
  context: Action,
  subject: AuditSubject,
  entries: readonly AuditEntry[],
  alongside?: SQL,
): Promise<void> {
  if (entries.length === 0) {
    if (alongside !== undefined) await tx.execute(alongside);
    return;
  }
  const { countyId } = subject;
  const named = entries.map((entry) => ({ entry, chains: chainsOf(entry, subject) }));
  const heads = await lockHeads(tx, countyId, [...new Set(named.flatMap(({ chains }) => chains))]);
  const rows = named.flatMap(({ entry, chains }) =>
    chains.map((chain) => {
      const head = heads.get(chain);
      if (head === undefined) throw new Error("the audit chain has no head");
      if (entry.units === "every") head.revision += 1;
      const row: ChainedRow = {
        countyId,
        chain,
        seq: head.seq + 1,
        format: 2,
        keyId: context.services.auditKeyId,
        at: new Date(context.clock.now).toISOString(),
        accountId: subject.accountId,
        actorName: subject.name,
        address: context.address,
        requestId: context.requestId,
        action: entry.action,
        entity: entry.entity,
        entityId: entry.entityId,
        before: entry.before ?? null,
        after: entry.after ?? null,
        previousMac: head.mac,
      };
      head.seq = row.seq;
      head.mac = chainMac(context.services.auditKey, row);
      return { ...row, mac: head.mac };
    }),
  );
  const last = rows.splice(-batch);
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(auditLog).values(rows.slice(from, from + batch));
  }
  const ends = [...heads].map(
    ([chain, { seq, mac, revision }]) =>
      sql`(${chain}::uuid, ${seq}::bigint, ${mac}, ${revision}::bigint)`,
  );
  const log = sql`log as (${tx.insert(auditLog).values(last).getSQL()})`;
  const parts = alongside === undefined ? log : sql`${log}, alongside as (${alongside})`;
  await tx.execute(sql`with ${parts}
    update ${auditHead} set seq = ends.seq, mac = ends.mac, revision = ends.revision
    from (values ${sql.join(ends, sql`, `)}) ends (chain, seq, mac, revision)
    where ${auditHead.countyId} = ${countyId} and ${auditHead.chain} = ends.chain`);
}

type Head = { seq: number; mac: string; revision: number };

/** The chains' ends, locked until the transaction ends; those without a row yet are begun. */
async function lockHeads(
  tx: Transaction,
  countyId: string,
  chains: readonly string[],
): Promise<Map<string, Head>> {
  const found = await selectHeads(tx, countyId, chains);
  if (found.size === chains.length) return found;
  // In the order in which they are locked, so that two writers cannot wait for each other.
  const missing = chains.filter((chain) => !found.has(chain)).toSorted();
  await tx
    .insert(auditHead)
    .values(missing.map((chain) => ({ countyId, chain, seq: 0, mac: chainStart })))
    .onConflictDoNothing();
  return selectHeads(tx, countyId, chains);
}

async function selectHeads(tx: Transaction, countyId: string, chains: readonly string[]) {
  const rows = await tx
    .select()
    .from(auditHead)
    .where(and(eq(auditHead.countyId, countyId), inArray(auditHead.chain, [...chains])))
    .orderBy(auditHead.chain)
    .for("update");
  return new Map(rows.map(({ chain, seq, mac, revision }) => [chain, { seq, mac, revision }]));
}
