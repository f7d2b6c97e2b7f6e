import { checklist, inspection } from "@xianlan/db";
import type { ByIdInput } from "@xianlan/domain/input";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { and, desc, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { loadChecklist } from "./load.ts";
import { type ChecklistPage, type ChecklistSummary, summaryOf } from "./result.ts";

/** Every revision of every checklist, latest year first; the newest revision of each first. */
export async function listChecklists(context: Context): Promise<ChecklistSummary[]> {
  const grant = authorize(context, "inspection.read");
  const rows = await read(context, grant, (tx) =>
    tx
      .select()
      .from(checklist)
      .where(eq(checklist.countyId, grant.actor.countyId))
      .orderBy(desc(checklist.year), desc(checklist.familyId), desc(checklist.revision)),
  );
  return rows.map(summaryOf);
}

/** One revision with its items. @throws AppError `not_found` */
export async function checklistPage(context: Context, { id }: ByIdInput): Promise<ChecklistPage> {
  const grant = authorize(context, "inspection.read");
  return read(context, grant, async (tx) => {
    const { countyId } = grant.actor;
    const row = await loadChecklist(tx, grant.actor, id);
    const revisions = await tx
      .select()
      .from(checklist)
      .where(and(eq(checklist.countyId, countyId), eq(checklist.familyId, row.familyId)))
      .orderBy(desc(checklist.revision));
    const inspections = await tx
      .select({
        id: inspection.id,
        year: inspection.year,
        ordinal: inspection.ordinal,
        title: inspection.title,
      })
      .from(inspection)
      .where(and(eq(inspection.countyId, countyId), eq(inspection.checklistId, id)))
      .orderBy(desc(inspection.year), desc(inspection.ordinal));
    return {
      ...summaryOf(row),
      items: row.items,
      revisions: revisions.map(summaryOf),
      inspections: inspections.map((inspection) => ({
        id: inspection.id,
        title: inspection.title,
        label: inspectionLabel(inspection.year, inspection.ordinal),
      })),
    };
  });
}
