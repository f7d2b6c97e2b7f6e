import { attachment, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  type PeriodId,
  type PeriodPhase,
  parsePeriod,
  periodPhase,
  periodSpan,
  previousPeriod,
  samePeriodLastYear,
} from "@xianlan/domain/period";
import {
  checkEntries,
  type Issue,
  type LineHistory,
  type LineKey,
  lineKey,
  type SubmissionLine,
  submissionLines,
} from "@xianlan/domain/submission";
import { and, count, eq, inArray } from "drizzle-orm";
import type { SchemeInForce } from "../../../scopes/scheme-in-force.ts";
import { periodDatesOf, type StoredDates } from "../../periods/index.ts";
import {
  type CountedEntry,
  completedDuties,
  countedEntries,
  type EntryRow,
  entryRows,
  type ListFigureRow,
  listFigureRows,
  type SubmissionRow,
  type SubmissionScope,
  submissionRows,
} from "./submission-rows.ts";
import type { SubmissionUnit } from "./submission-units.ts";

/** One unit's submission of one period with all that its checks need. */
export type LoadedSubmission = {
  unit: SubmissionUnit;
  periodId: PeriodId;
  scheme: SchemeInForce;
  dates: StoredDates;
  phase: PeriodPhase;
  lines: SubmissionLine[];
  submission: SubmissionRow | null;
  entries: EntryRow[];
  /** Lists' figures of the unit and period. */
  listed: ListFigureRow[];
  /** What counts of the last period and of the same period last year. */
  before: { previous: CountedEntry[]; lastYear: CountedEntry[] };
  issues: Issue[];
};

const submissionKey = (unitId: string, periodId: PeriodId) => `${unitId} ${periodId}`;
const submissionKeyOf = (row: { unitId: string; periodId: string }) =>
  submissionKey(row.unitId, row.periodId);

/** A list's figure where there is one, else what was typed. */
function asCounted(listed: readonly ListFigureRow[]): CountedEntry[] {
  return listed.map(({ unitId, periodId, code, value }) => ({
    unitId,
    periodId,
    code,
    value,
    item: 0,
    notApplicable: "",
  }));
}

/** Of one unit and period: lists outrank entries. */
function outranked(listed: CountedEntry[], typed: CountedEntry[]): CountedEntry[] {
  const codes = new Set(listed.map(({ code }) => code));
  return [...listed, ...typed.filter(({ code }) => !codes.has(code))];
}

function historyOf(
  lines: readonly SubmissionLine[],
  { previous, lastYear }: LoadedSubmission["before"],
) {
  const valueIn = (rows: readonly CountedEntry[], key: LineKey) =>
    rows.find((row) => lineKey(row) === lineKey(key))?.value ?? null;
  return lines.map(
    ({ code, item }): LineHistory => ({
      code,
      item,
      previous: valueIn(previous, { code, item }),
      lastYear: valueIn(lastYear, { code, item }),
    }),
  );
}

async function fileCounts(tx: Transaction, countyId: string, entries: readonly EntryRow[]) {
  if (entries.length === 0) return new Map<string | null, number>();
  const ids = entries.map(({ id }) => id);
  const rows = await tx
    .select({ entryId: attachment.entryId, files: count() })
    .from(attachment)
    .where(and(eq(attachment.countyId, countyId), inArray(attachment.entryId, ids)))
    .groupBy(attachment.entryId);
  return new Map(rows.map(({ entryId, files }) => [entryId, files]));
}

/** Gathers everything about the submissions of a scope, in seven queries however many submissions they are. */
async function gather(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  scope: SubmissionScope,
) {
  const { unitIds, periodIds } = scope;
  const earlier = [
    ...new Set(periodIds.flatMap((id) => [previousPeriod(id), samePeriodLastYear(id)])),
  ];
  const around = { unitIds, periodIds: [...new Set([...periodIds, ...earlier])] };
  const dates = await periodDatesOf(tx, actor.countyId, periodIds, scheme.rules);
  const submissions = await submissionRows(tx, actor, scope);
  const entries = await entryRows(
    tx,
    actor,
    submissions.map(({ id }) => id),
  );
  const files = await fileCounts(tx, actor.countyId, entries);
  const listed = Map.groupBy(await listFigureRows(tx, actor, around), submissionKeyOf);
  const counted = Map.groupBy(
    await countedEntries(tx, actor, { unitIds, periodIds: earlier }),
    submissionKeyOf,
  );
  const settled = Map.groupBy(
    await completedDuties(tx, actor, { unitIds, year: scheme.year }),
    ({ unitId }) => unitId,
  );
  return {
    dates,
    files,
    listed,
    counted,
    settled,
    submissions: new Map(submissions.map((row) => [submissionKeyOf(row), row])),
    entries: Map.groupBy(entries, submissionKeyOf),
  };
}

type Gathered = Awaited<ReturnType<typeof gather>>;

function assemble(
  all: Gathered,
  { scheme, unit, periodId, today }: Place & { scheme: SchemeInForce; today: Day },
): LoadedSubmission | null {
  const unitId = unit.id;
  const dates = all.dates.get(periodId);
  if (dates === undefined) return null;
  const { from } = periodSpan(periodId);
  const settled = (all.settled.get(unitId) ?? []).filter(
    (row) => periodSpan(row.periodId).to < from,
  );
  const listed = all.listed.get(submissionKey(unitId, periodId)) ?? [];
  const codes = listed.map(({ code }) => code);
  const lines = submissionLines({ rules: scheme.rules, periodId, unit, settled, listed: codes });
  if (lines.length === 0) return null;
  const at = (id: PeriodId) =>
    outranked(
      asCounted(all.listed.get(submissionKey(unitId, id)) ?? []),
      all.counted.get(submissionKey(unitId, id)) ?? [],
    );
  const before = {
    previous: at(previousPeriod(periodId)),
    lastYear: at(samePeriodLastYear(periodId)),
  };
  const entries = all.entries.get(submissionKey(unitId, periodId)) ?? [];
  const drafts = entries.map((row) => ({ ...row, files: all.files.get(row.id) ?? 0 }));
  const issues = checkEntries(lines, drafts, { history: historyOf(lines, before), today });
  return {
    unit,
    periodId,
    scheme,
    dates,
    lines,
    entries,
    listed,
    before,
    issues,
    phase: periodPhase(periodId, dates, today),
    submission: all.submissions.get(submissionKey(unitId, periodId)) ?? null,
  };
}

type Place = { unit: SubmissionUnit; periodId: PeriodId };

/**
 * The submissions of some units and periods of one scheme's year; a unit that owes none in a
 * period is left out. The caller has made sure the units may be seen; row security hides the others.
 */
export async function loadSubmissions(
  tx: Transaction,
  actor: Actor,
  scheme: SchemeInForce,
  wanted: { units: readonly SubmissionUnit[]; periodIds: readonly PeriodId[]; today: Day },
): Promise<LoadedSubmission[]> {
  const { units, today } = wanted;
  const periodIds = wanted.periodIds.filter((id) => parsePeriod(id)?.year === scheme.year);
  if (units.length === 0 || periodIds.length === 0) return [];
  const all = await gather(tx, actor, scheme, { unitIds: units.map(({ id }) => id), periodIds });
  return units.flatMap((unit) =>
    periodIds.flatMap((periodId) => assemble(all, { scheme, unit, periodId, today }) ?? []),
  );
}
