import { checklist, finding, type Transaction, unit, visit, visitCheck } from "@xianlan/db";
import { type FindingCategory, findingCategories, type Severity } from "@xianlan/domain/finding";
import type { ByIdInput } from "@xianlan/domain/input";
import { emptyLine, type ResultEntry, sumResults } from "@xianlan/domain/inspection";
import { and, count, eq, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { loadInspection } from "./load.ts";
import type { InspectionOutcome, InspectionRow } from "./result.ts";

/** 结果 of an inspection, by unit and category: what finished visits saw, and the findings of the inspection. */
export async function inspectionOutcome(
  context: Context,
  { id }: ByIdInput,
): Promise<InspectionOutcome> {
  const grant = authorize(context, "inspection.read");
  return read(context, grant, async (tx) => {
    const inspection = await loadInspection(tx, grant.actor, id);
    const entries = [...(await checksOf(tx, inspection)), ...(await findingsOf(tx, inspection))];
    const names = await namesOf(tx, inspection.countyId, entries);
    const { cells, total, ...by } = sumResults(entries);
    return {
      units: names.map(({ id: unitId, name }) => ({
        id: unitId,
        name,
        ...(by.units.get(unitId) ?? emptyLine()),
      })),
      categories: findingCategories.flatMap((category) => {
        const line = by.categories.get(category);
        return line === undefined ? [] : [{ category, ...line }];
      }),
      cells,
      total,
    };
  });
}

/** Items of finished visits with the same result, counted. */
async function checksOf(
  tx: Transaction,
  { countyId, id, checklistId }: InspectionRow,
): Promise<ResultEntry[]> {
  if (checklistId === null) return [];
  const [list] = await tx
    .select({ items: checklist.items })
    .from(checklist)
    .where(and(eq(checklist.countyId, countyId), eq(checklist.id, checklistId)));
  const categories = new Map(list?.items.map(({ code, category }) => [code, category]));
  const sumOf = (column: typeof visitCheck.checked | typeof visitCheck.failed) =>
    sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);
  const rows = await tx
    .select({
      unitId: visit.unitId,
      itemCode: visitCheck.itemCode,
      result: visitCheck.result,
      items: count(),
      checked: sumOf(visitCheck.checked),
      failed: sumOf(visitCheck.failed),
    })
    .from(visit)
    .innerJoin(
      visitCheck,
      and(eq(visitCheck.countyId, visit.countyId), eq(visitCheck.visitId, visit.id)),
    )
    .where(and(eq(visit.countyId, countyId), eq(visit.inspectionId, id), eq(visit.state, "done")))
    .groupBy(visit.unitId, visitCheck.itemCode, visitCheck.result);
  return rows.flatMap(({ itemCode, ...row }) => {
    const category = categories.get(itemCode);
    return category === undefined ? [] : [{ ...row, category }];
  });
}

/** Findings of the inspection that stand, drafts included. */
async function findingsOf(
  tx: Transaction,
  { countyId, id }: InspectionRow,
): Promise<ResultEntry[]> {
  const rows = await tx
    .select({
      unitId: finding.unitId,
      category: finding.category,
      severity: finding.severity,
      findings: count(),
    })
    .from(finding)
    .where(
      and(
        eq(finding.countyId, countyId),
        eq(finding.inspectionId, id),
        isNotNull(finding.unitId),
        notInArray(finding.state, ["withdrawn", "merged"]),
      ),
    )
    .groupBy(finding.unitId, finding.category, finding.severity);
  return rows.flatMap(({ unitId, category, severity, findings }) =>
    unitId === null
      ? []
      : [
          {
            unitId,
            findings,
            severity: severity as Severity,
            category: category as FindingCategory,
          },
        ],
  );
}

/** Units that have a result, by pinyin. */
function namesOf(tx: Transaction, countyId: string, entries: readonly ResultEntry[]) {
  const ids = [...new Set(entries.map(({ unitId }) => unitId))];
  return tx
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), inArray(unit.id, ids)))
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
}
