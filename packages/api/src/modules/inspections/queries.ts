import { finding, inspection } from "@xianlan/db";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { and, count, desc, eq, notInArray } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { type ListedInspection, summaryOf } from "./result.ts";
import { scopesOf } from "./scope.ts";

/** Inspections of the county, newest first, for forms and filters; a unit sees those that found something there. */
export async function listInspections(context: Context) {
  const grant = authorize(context, "finding.read");
  const inspections = await read(context, grant, (tx) =>
    tx
      .select({
        id: inspection.id,
        year: inspection.year,
        ordinal: inspection.ordinal,
        title: inspection.title,
        startsOn: inspection.startsOn,
      })
      .from(inspection)
      .where(eq(inspection.countyId, grant.actor.countyId))
      .orderBy(desc(inspection.year), desc(inspection.ordinal)),
  );
  return inspections.map((inspection) => ({
    ...inspection,
    label: inspectionLabel(inspection.year, inspection.ordinal),
  }));
}

/** 督查轮次: every inspection with its coverage and what it found, newest first. */
export async function listWithCoverage(
  context: Context,
): Promise<{ today: string; inspections: ListedInspection[] }> {
  const grant = authorize(context, "inspection.read");
  const { countyId } = grant.actor;
  return read(context, grant, async (tx) => {
    const rows = await tx
      .select()
      .from(inspection)
      .where(eq(inspection.countyId, countyId))
      .orderBy(desc(inspection.year), desc(inspection.ordinal));
    const scopes = await scopesOf(tx, countyId, rows);
    const found = await tx
      .select({ id: finding.inspectionId, findings: count() })
      .from(finding)
      .where(
        and(eq(finding.countyId, countyId), notInArray(finding.state, ["withdrawn", "merged"])),
      )
      .groupBy(finding.inspectionId);
    const findings = new Map(found.map((one) => [one.id, one.findings]));
    const inspections = rows.flatMap((row): ListedInspection[] => {
      const scope = scopes.get(row.id);
      if (scope === undefined) return [];
      const { total, unitShare, placeShare, unitsMissing, placesMissing } = scope.coverage;
      return [
        {
          ...summaryOf(row),
          coverage: { total, unitShare, placeShare, unitsMissing, placesMissing },
          sentence: scope.sentence,
          findings: findings.get(row.id) ?? 0,
        },
      ];
    });
    return { today: context.clock.today, inspections };
  });
}
