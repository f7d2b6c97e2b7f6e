import { entry, listFigure, submission, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { FigureFact } from "@xianlan/domain/scoring";
import { and, eq, inArray, like, ne, or, type SQL } from "drizzle-orm";

type FigureScope = { year: number; unitIds?: readonly string[] };

/** Submissions whose figures count: handed in, or accepted. */
const counted = ["submitted", "accepted"] as const;

/** Rows of the year's periods this person may see. */
function ofYear(
  table: typeof entry | typeof listFigure,
  actor: Actor,
  { year, unitIds }: FigureScope,
): SQL | undefined {
  return and(
    eq(table.countyId, actor.countyId),
    actor.unitId === null ? undefined : eq(table.unitId, actor.unitId),
    unitIds === undefined ? undefined : inArray(table.unitId, [...unitIds]),
    or(eq(table.periodId, String(year)), like(table.periodId, `${year}-%`)),
  );
}

/**
 * The figures of a year's periods by unit: entries of submissions handed in or accepted, those an approved
 * correction put there, and the county departments' lists, which outrank what a unit typed.
 */
export async function figureFacts(
  tx: Transaction,
  actor: Actor,
  scope: FigureScope,
): Promise<Map<string, FigureFact[]>> {
  const typed = await tx
    .select({
      unitId: entry.unitId,
      id: entry.id,
      code: entry.code,
      item: entry.item,
      periodId: entry.periodId,
      value: entry.value,
      notApplicable: entry.notApplicable,
    })
    .from(entry)
    .innerJoin(
      submission,
      and(eq(submission.countyId, entry.countyId), eq(submission.id, entry.submissionId)),
    )
    .where(
      and(
        ofYear(entry, actor, scope),
        ne(entry.source, "derived"),
        or(inArray(submission.state, [...counted]), eq(entry.corrected, true)),
      ),
    );
  const stated = await tx
    .select({
      unitId: listFigure.unitId,
      id: listFigure.id,
      code: listFigure.code,
      periodId: listFigure.periodId,
      value: listFigure.value,
    })
    .from(listFigure)
    .where(ofYear(listFigure, actor, scope));
  const valueKey = (row: { unitId: string; code: string; periodId: string }) =>
    `${row.unitId} ${row.code} ${row.periodId}`;
  const listed = new Set(stated.map(valueKey));
  const rows = [
    ...stated.map(({ id, ...row }) => ({
      ...row,
      item: 0,
      notApplicable: "",
      ref: { type: "list_figure", id } as const,
    })),
    ...typed
      .filter((row) => !listed.has(valueKey(row)))
      .map(({ id, ...row }) => ({ ...row, ref: { type: "entry", id } as const })),
  ];
  const facts = new Map<string, FigureFact[]>();
  for (const { unitId, ...fact } of rows) {
    const unitFacts = facts.get(unitId);
    if (unitFacts === undefined) facts.set(unitId, [fact]);
    else unitFacts.push(fact);
  }
  return facts;
}
