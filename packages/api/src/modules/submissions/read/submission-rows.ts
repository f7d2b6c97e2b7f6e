import { entry, listFigure, submission, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { PeriodId } from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import { and, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";

export type SubmissionRow = typeof submission.$inferSelect;
export type EntryRow = typeof entry.$inferSelect;
export type ListFigureRow = typeof listFigure.$inferSelect;

/** Which submissions: each of these units in each of these periods. */
export type SubmissionScope = { unitIds: readonly string[]; periodIds: readonly PeriodId[] };

type Owned = typeof submission | typeof entry | typeof listFigure;

/** Rows of units this person may see: the second lock. */
export function visibleRows(
  table: Owned,
  actor: Pick<Actor, "countyId" | "unitId">,
): SQL | undefined {
  const county = eq(table.countyId, actor.countyId);
  return actor.unitId === null ? county : and(county, eq(table.unitId, actor.unitId));
}

function inScope(
  table: Owned,
  actor: Actor,
  { unitIds, periodIds }: SubmissionScope,
): SQL | undefined {
  return and(
    visibleRows(table, actor),
    inArray(table.unitId, [...unitIds]),
    inArray(table.periodId, [...periodIds]),
  );
}

export function submissionRows(tx: Transaction, actor: Actor, scope: SubmissionScope) {
  return tx
    .select()
    .from(submission)
    .where(inScope(submission, actor, scope));
}

export function entryRows(tx: Transaction, actor: Actor, submissionIds: readonly string[]) {
  return submissionIds.length === 0
    ? Promise.resolve<EntryRow[]>([])
    : tx
        .select()
        .from(entry)
        .where(and(visibleRows(entry, actor), inArray(entry.submissionId, [...submissionIds])));
}

export function listFigureRows(tx: Transaction, actor: Actor, scope: SubmissionScope) {
  return tx
    .select()
    .from(listFigure)
    .where(inScope(listFigure, actor, scope));
}

/** Handed in, accepted, or put there by an approved correction: what later submissions may rely on. */
const counts = or(inArray(submission.state, ["submitted", "accepted"]), eq(entry.corrected, true));

const ofSubmission = and(
  eq(submission.countyId, entry.countyId),
  eq(submission.id, entry.submissionId),
);

/** A figure that counts, of some unit and period. */
export type CountedEntry = {
  unitId: string;
  periodId: PeriodId;
  code: string;
  item: number;
  value: EntryValue | null;
  notApplicable: string;
};

const countedColumns = {
  unitId: entry.unitId,
  periodId: entry.periodId,
  code: entry.code,
  item: entry.item,
  value: entry.value,
  notApplicable: entry.notApplicable,
};

/** Entries that count, of earlier periods. */
export function countedEntries(
  tx: Transaction,
  actor: Actor,
  scope: SubmissionScope,
): Promise<CountedEntry[]> {
  return tx
    .select(countedColumns)
    .from(entry)
    .innerJoin(submission, ofSubmission)
    .where(and(inScope(entry, actor, scope), counts));
}

/** Duties of a year that are done or do not apply, each with the period that said so. */
export function completedDuties(
  tx: Transaction,
  actor: Actor,
  { unitIds, year }: { unitIds: readonly string[]; year: number },
): Promise<CountedEntry[]> {
  return tx
    .select(countedColumns)
    .from(entry)
    .innerJoin(submission, ofSubmission)
    .where(
      and(
        visibleRows(entry, actor),
        inArray(entry.unitId, [...unitIds]),
        like(entry.periodId, `${year}-M%`),
        counts,
        sql`(${entry.value} @> '{"type":"duty","done":true}'::jsonb or (${entry.value} is null and ${entry.notApplicable} <> ''))`,
      ),
    );
}
