import { randomUUID } from "node:crypto";
import { county } from "@xianlan/db";
import type { WorksheetSpec } from "@xianlan/domain/ledger";
import { writeWorkbook } from "@xianlan/office";
import { eq } from "drizzle-orm";
import type { Grant } from "../../access.ts";
import type { AuditEntry } from "../../audit.ts";
import type { Context } from "../../context.ts";
import type { ExportedWorkbook } from "../../files/exported-workbook.ts";
import { read, write } from "../../transaction.ts";

/** The county's name, as titles give it. */
export async function countyNameOf(context: Context, grant: Grant): Promise<string> {
  const [own] = await read(context, grant, (tx) =>
    tx.select({ name: county.name }).from(county).where(eq(county.countyId, grant.actor.countyId)),
  );
  return own?.name ?? "";
}

/**
 * Writes a worksheet as a file of today. What was exported, from which address, stands in the audit
 * log before the first byte leaves.
 */
export async function auditedWorkbook(
  context: Context,
  grant: Grant,
  exported: { name: string; worksheet: WorksheetSpec; entry: AuditEntry },
): Promise<ExportedWorkbook> {
  const { name, worksheet, entry } = exported;
  const bytes = await writeWorkbook(worksheet);
  // A download has no idempotency key: each one is audited.
  const action = { idempotencyKey: randomUUID(), name };
  await write(context, grant, entry.action, action, async (txContext) => {
    txContext.audit(entry);
    return null;
  });
  return { fileName: `${name}_${context.clock.today}.xlsx`, bytes };
}
