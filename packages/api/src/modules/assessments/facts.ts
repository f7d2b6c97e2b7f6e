import { assessment, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { AssessmentFact } from "@xianlan/domain/scoring";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";

/** Second lock: the assessments this person may see. */
export function visibleAssessments(actor: Actor): SQL | undefined {
  return and(
    eq(assessment.countyId, actor.countyId),
    actor.unitId === null ? undefined : eq(assessment.unitId, actor.unitId),
  );
}

/** What the office recorded in a year, by unit, as scoring sees it. */
export async function assessmentFacts(
  tx: Transaction,
  actor: Actor,
  { year, unitIds }: { year: number; unitIds: readonly string[] },
): Promise<Map<string, AssessmentFact[]>> {
  const rows = await tx
    .select({
      unitId: assessment.unitId,
      id: assessment.id,
      code: assessment.code,
      on: assessment.happenedOn,
      reason: assessment.reason,
      value: assessment.value,
    })
    .from(assessment)
    .where(
      and(
        visibleAssessments(actor),
        eq(assessment.year, year),
        isNull(assessment.removedAt),
        inArray(assessment.unitId, [...unitIds]),
      ),
    );
  const byUnit = new Map<string, AssessmentFact[]>();
  for (const { unitId, value, ...fact } of rows) {
    if (value.kind === "sample") continue;
    const unitRows = byUnit.get(unitId) ?? [];
    unitRows.push({ ...fact, value });
    byUnit.set(unitId, unitRows);
  }
  return byUnit;
}
