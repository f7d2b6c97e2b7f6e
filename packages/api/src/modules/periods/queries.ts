import { periodSnapshot, type Transaction } from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import {
  type Frequency,
  frequencies,
  type PeriodId,
  type PeriodPhase,
  parsePeriod,
  periodLabel,
  periodPhase,
  periodSentence,
  periodSpan,
  periodsOfYear,
} from "@xianlan/domain/period";
import { countSubmissions, currentMonth, type SubmissionCounts } from "@xianlan/domain/submission";
import { and, eq, inArray, min } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { periodDatesOf } from "./dates.ts";
import type { PeriodListInput } from "./inputs.ts";
import { reportingUnits, submissionsOf } from "./submissions.ts";

/** A period of the year as the office and the units see it. */
export type PeriodRow = {
  periodId: PeriodId;
  label: string;
  frequency: Frequency;
  phase: PeriodPhase;
  /** Its first day is yet to come. */
  ahead: boolean;
  /** “7月数据：8月5日前报，10日锁定”. */
  sentence: string;
  dueOn: Day;
  lockOn: Day;
  lockedAt: string | null;
  lockedByName: string;
  /** 0 while the period follows the scheme's calendar. */
  version: number;
  /** Of all units for the county; of the own submission for a unit. */
  counts: SubmissionCounts;
  /** When the snapshot was taken; null before. */
  snapshotAt: string | null;
};

export type PeriodList = {
  year: number;
  /** Null before the year has a scheme: nothing is reported then. */
  schemeTitle: string | null;
  /** In order of frequency; those in which nobody has a submission are left out. */
  periods: PeriodRow[];
};

/** The reporting periods of a year; without one, of the month that ended last. */
export async function listPeriods(context: Context, input: PeriodListInput): Promise<PeriodList> {
  const grant = authorize(context, "submission.read");
  const { actor } = grant;
  const { today } = context.clock;
  const year = input.year ?? Number(currentMonth(today).slice(0, 4));
  return read(context, grant, async (tx) => {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) return { year, schemeTitle: null, periods: [] };
    const { rules, title } = scheme;
    const all = frequencies.flatMap((frequency) => periodsOfYear(year, frequency));
    const units = await reportingUnits(tx, actor);
    const submissions = await submissionsOf(tx, actor, { rules, units, periodIds: all });
    const expected = new Set(submissions.map(({ periodId }) => periodId));
    const ids = all.filter((id) => expected.has(id));
    const dates = await periodDatesOf(tx, actor.countyId, ids, rules);
    const taken = await snapshotsOf(tx, actor.countyId, ids);
    const periods = ids.flatMap((periodId): PeriodRow[] => {
      const stored = dates.get(periodId);
      const frequency = parsePeriod(periodId)?.frequency;
      if (stored === undefined || frequency === undefined) return [];
      const { dueOn } = stored;
      const own = submissions.filter((submission) => submission.periodId === periodId);
      return [
        {
          periodId,
          label: periodLabel(periodId),
          frequency,
          ...stored,
          phase: periodPhase(periodId, stored, today),
          ahead: today < periodSpan(periodId).from,
          sentence: periodSentence(periodId, stored),
          counts: countSubmissions(own.map((submission) => ({ ...submission, dueOn }))),
          snapshotAt: taken.get(periodId) ?? null,
        },
      ];
    });
    return { year, schemeTitle: title, periods };
  });
}

async function snapshotsOf(tx: Transaction, countyId: string, ids: readonly PeriodId[]) {
  if (ids.length === 0) return new Map<PeriodId, string | null>();
  const rows = await tx
    .select({ periodId: periodSnapshot.periodId, takenAt: min(periodSnapshot.takenAt) })
    .from(periodSnapshot)
    .where(and(eq(periodSnapshot.countyId, countyId), inArray(periodSnapshot.periodId, [...ids])))
    .groupBy(periodSnapshot.periodId);
  return new Map(rows.map(({ periodId, takenAt }) => [periodId, takenAt]));
}
