import { createHmac } from "node:crypto";
import { auditHead, auditLog, type Transaction } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { canonicalJson } from "./canonical.ts";
import type { Context } from "./context.ts";

/** A row of the audit log without its place in the chain. */
export type AuditEntry = {
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};

/** Who an audited action belongs to; sign-in failures have no account of their own. */
export type AuditSubject = { countyId: string; accountId: string | null; name: string };

/** A stored row as the chain covers it. */
export type ChainedRow = Omit<typeof auditLog.$inferSelect, "mac">;

/** Previous MAC of a county's first row. */
export const chainStart = "";

/** The chain of docs/security.md: HMAC-SHA-256 over the row and, through `previousMac`, over all rows before it. Hex. */
export function chainMac(key: Uint8Array, row: ChainedRow): string {
  return createHmac("sha256", key).update(canonicalJson(row)).digest("hex");
}

type Action = Pick<Context, "clock" | "requestId" | "address"> & {
  services: Pick<Context["services"], "auditKey">;
};

/** Appends one row; see `recordAudits`. */
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
 * Appends rows to the county's chain, in the caller's transaction. Locks the head, so call it last:
 * writers of one county queue here until the transaction ends.
 */
export async function recordAudits(
  tx: Transaction,
  context: Action,
  subject: AuditSubject,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { countyId } = subject;
  const head = (await lockHead(tx, countyId)) ?? (await firstHead(tx, countyId));
  let { seq, mac } = head;
  const rows = entries.map((entry) => {
    const row: ChainedRow = {
      countyId,
      seq: seq + 1,
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
      previousMac: mac,
    };
    seq = row.seq;
    mac = chainMac(context.services.auditKey, row);
    return { ...row, mac };
  });
  for (let from = 0; from < rows.length; from += batch) {
    await tx.insert(auditLog).values(rows.slice(from, from + batch));
  }
  await tx.update(auditHead).set({ seq, mac }).where(eq(auditHead.countyId, countyId));
}

/** The chain's end, locked until the transaction ends; undefined before the county's first row. */
async function lockHead(tx: Transaction, countyId: string) {
  const [head] = await tx
    .select({ seq: auditHead.seq, mac: auditHead.mac })
    .from(auditHead)
    .where(eq(auditHead.countyId, countyId))
    .for("update");
  return head;
}

async function firstHead(tx: Transaction, countyId: string) {
  await tx.insert(auditHead).values({ countyId, seq: 0, mac: chainStart }).onConflictDoNothing();
  const head = await lockHead(tx, countyId);
  if (head === undefined) throw new Error("the audit chain has no head");
  return head;
}
