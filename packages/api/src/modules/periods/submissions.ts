import { submission, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { dayOfInstant } from "@xianlan/domain/calendar";
import type { PeriodId } from "@xianlan/domain/period";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { expectedSubmissions, type ReportedSubmission } from "@xianlan/domain/submission";
import type { UnitKind } from "@xianlan/domain/unit";
import { and, eq, inArray, sql } from "drizzle-orm";

/** A submission that is expected of a unit, and its stored row if there is one. */
export type ExpectedSubmission = ReportedSubmission & {
  unitId: string;
  periodId: PeriodId;
  submissionId: string | null;
};

export type ReportingUnits = { id: string; name: string; kind: UnitKind; active: boolean }[];

/** Units of the county by pinyin; a unit sees itself alone. */
export async function reportingUnits(tx: Transaction, actor: Actor): Promise<ReportingUnits> {
  const { countyId, unitId } = actor;
  const rows = await tx
    .select({ id: unit.id, name: unit.name, kind: unit.kind, active: unit.active })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), unitId === null ? undefined : eq(unit.id, unitId)))
    .orderBy(sql`${unit.name} collate "zh-x-icu"`);
  return rows.map((row) => ({ ...row, kind: row.kind as UnitKind }));
}

/** The submissions expected of the units for some periods, each with its stored row if there is one. */
export async function submissionsOf(
  tx: Transaction,
  actor: Actor,
  question: { rules: SchemeRules; units: ReportingUnits; periodIds: readonly PeriodId[] },
): Promise<ExpectedSubmission[]> {
  const { rules, units, periodIds } = question;
  const rows = await tx
    .select({
      id: submission.id,
      unitId: submission.unitId,
      periodId: submission.periodId,
      state: submission.state,
      receivedAt: submission.receivedAt,
    })
    .from(submission)
    .where(
      and(
        eq(submission.countyId, actor.countyId),
        actor.unitId === null ? undefined : eq(submission.unitId, actor.unitId),
        inArray(submission.periodId, [...periodIds]),
      ),
    );
  const stored = new Map(rows.map((row) => [`${row.unitId} ${row.periodId}`, row]));
  return expectedSubmissions(rules, units, periodIds).map(({ unitId, periodId }) => {
    const row = stored.get(`${unitId} ${periodId}`);
    return {
      unitId,
      periodId,
      submissionId: row?.id ?? null,
      state: row?.state ?? null,
      receivedOn: row?.receivedAt ? dayOfInstant(row.receivedAt) : null,
    };
  });
}
