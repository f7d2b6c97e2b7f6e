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

/** Who an audited deed belongs to; sign-in failures have no account of their own. */
export type AuditSubject = { countyId: string; accountId: string | null; name: string };

/** A stored row as the chain covers it. */
export type ChainedRow = Omit<typeof auditLog.$inferSelect, "mac">;

/** Previous MAC of a county's first row. */
export const chainStart = "";

/** HMAC-SHA-256 over the row and, through `previousMac`, over all rows before it. Hex. */
export function chainMac(key: Uint8Array, row: ChainedRow): string {
  return createHmac("sha256", key).update(canonicalJson(row)).digest("hex");
}

/**
 * Appends one row to the county's chain, in the caller's transaction. Locks the head, so call it
 * last: writers of one county queue here until the transaction ends.
 */
export async function recordAudit(
  tx: Transaction,
  context: Pick<Context, "services" | "clock" | "requestId" | "address">,
  subject: AuditSubject,
  entry: AuditEntry,
): Promise<void> {
  const { countyId } = subject;
  await tx.insert(auditHead).values({ countyId, seq: 0, mac: chainStart }).onConflictDoNothing();
  const [head] = await tx
    .select({ seq: auditHead.seq, mac: auditHead.mac })
    .from(auditHead)
    .where(eq(auditHead.countyId, countyId))
    .for("update");
  if (head === undefined) throw new Error("the audit chain has no head");
  const row: ChainedRow = {
    countyId,
    seq: head.seq + 1,
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
  const mac = chainMac(context.services.auditKey, row);
  await tx.insert(auditLog).values({ ...row, mac });
  await tx.update(auditHead).set({ seq: row.seq, mac }).where(eq(auditHead.countyId, countyId));
}
