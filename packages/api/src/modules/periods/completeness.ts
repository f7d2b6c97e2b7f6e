import type { Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import {
  type PeriodId,
  type PeriodPhase,
  periodOf,
  periodPhase,
  periodSentence,
  periodSpan,
} from "@xianlan/domain/period";
import {
  completenessRates,
  countSubmissions,
  currentMonth,
  isMissing,
  lateDays,
  periodsEndingWith,
  periodToOpen,
  reminderText,
  type SubmissionCounts,
  type SubmissionState,
  shortPeriodLabel,
  submissionStateLabel,
} from "@xianlan/domain/submission";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { read } from "../../transaction.ts";
import { periodDatesOf, type StoredDates } from "./dates.ts";
import type { CompletenessInput } from "./inputs.ts";
import { owedSubmissions } from "./owed-submissions.ts";
import { type ExpectedSubmission, reportingUnits, submissionsOf } from "./submissions.ts";

/** One submission in the table of 进度. */
export type CompletenessSubmission = {
  periodId: PeriodId;
  submissionId: string | null;
  state: SubmissionState | null;
  statusLabel: string;
  receivedOn: Day | null;
  /** Days it came late, or is late by now. */
  lateDays: number;
  /** The county still waits for it. */
  missing: boolean;
};

export type Completeness = {
  asOf: Day;
  periodId: PeriodId;
  /** Null before the year has a scheme. */
  schemeTitle: string | null;
  /** The period and those due together with it. */
  periods: {
    periodId: PeriodId;
    label: string;
    phase: PeriodPhase;
    sentence: string;
    dueOn: Day;
    lockOn: Day;
  }[];
  /** Units that owe something first, then the latest, then by pinyin. A submission not expected is null. */
  units: { unitId: string; unitName: string; submissions: (CompletenessSubmission | null)[] }[];
  counts: SubmissionCounts & { missing: number };
  /** 报送率 and 及时率 as they are read. */
  rates: { reported: string; onTime: string };
  /** To copy into whatever the office reminds its units with; "" when there is nobody to remind. */
  reminder: string;
};

/** 进度: who has reported which submission of a period, and how late. For the county's own people. */
export async function completeness(
  context: Context,
  input: CompletenessInput,
): Promise<Completeness> {
  const grant = authorize(context, "overview.read");
  const { actor } = grant;
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    const periodId = input.periodId ?? (await monthToOpen(tx, actor, today));
    const year = Number(periodId.slice(0, 4));
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) return nothingRequired(periodId, today);
    const { rules, title } = scheme;
    const units = await reportingUnits(tx, actor);
    const together = periodsEndingWith(periodId);
    const expected = await submissionsOf(tx, actor, { rules, units, periodIds: together });
    const ids = together.filter((id) => expected.some((submission) => submission.periodId === id));
    const dates = await periodDatesOf(tx, actor.countyId, ids, rules);
    const shown = ids.flatMap((id) => {
      const stored = dates.get(id);
      return stored === undefined ? [] : [{ id, stored }];
    });
    const dueOf = (id: PeriodId) => dates.get(id)?.dueOn ?? today;
    const counted = expected.map((submission) => ({
      ...submission,
      dueOn: dueOf(submission.periodId),
    }));
    const counts = countSubmissions(counted);
    const rows = units
      .filter(({ id }) => expected.some((submission) => submission.unitId === id))
      .map(({ id, name }) => ({
        unitId: id,
        unitName: name,
        submissions: shown.map(({ id: wanted, stored }) => {
          const own = expected.find(
            (submission) => submission.unitId === id && submission.periodId === wanted,
          );
          return own === undefined ? null : submissionShown(own, stored, today);
        }),
      }))
      .sort((a, b) => attention(b.submissions) - attention(a.submissions));
    const first = shown.find(({ id }) => id === periodId) ?? shown[0];
    return {
      asOf: today,
      periodId,
      schemeTitle: title,
      units: rows,
      periods: shown.map(({ id, stored }) => ({
        periodId: id,
        label: shortPeriodLabel(id),
        phase: periodPhase(id, stored, today),
        sentence: periodSentence(id, stored),
        dueOn: stored.dueOn,
        lockOn: stored.lockOn,
      })),
      counts: { ...counts, missing: expected.filter(isMissing).length },
      rates: completenessRates(counts),
      reminder: first === undefined ? "" : reminderOf(first, rows, today),
    };
  });
}

/** The month that most needs somebody: the one overdue the longest, else the next due, else the last that ended. */
async function monthToOpen(tx: Transaction, actor: Actor, today: Day): Promise<PeriodId> {
  const owed = await owedSubmissions(tx, actor, Number(today.slice(0, 4)), today);
  const wanted = periodToOpen(owed);
  return wanted === null ? currentMonth(today) : periodOf(periodSpan(wanted).to, "month");
}

function submissionShown(
  submission: ExpectedSubmission,
  dates: StoredDates,
  today: Day,
): CompletenessSubmission {
  const { periodId, submissionId, state, receivedOn } = submission;
  return {
    periodId,
    submissionId,
    state,
    receivedOn,
    statusLabel: submissionStateLabel(submission, periodPhase(periodId, dates, today)),
    lateDays: lateDays(submission, dates, today),
    missing: isMissing(submission),
  };
}

function attention(submissions: readonly (CompletenessSubmission | null)[]): number {
  return submissions.reduce(
    (sum, submission) => sum + (submission?.missing ? 1_000 : 0) + (submission?.lateDays ?? 0),
    0,
  );
}

function reminderOf(
  { id, stored }: { id: PeriodId; stored: StoredDates },
  rows: Completeness["units"],
  today: Day,
): string {
  const missing = rows.flatMap(({ unitName, submissions }) => {
    const owed = submissions.flatMap((submission) =>
      submission?.missing ? [submission.periodId] : [],
    );
    return owed.length === 0 ? [] : [{ unitName, submissions: owed }];
  });
  return reminderText({ periodId: id, dates: stored, today, missing });
}

function nothingRequired(periodId: PeriodId, today: Day): Completeness {
  const counts = { ...countSubmissions([]), missing: 0 };
  return {
    asOf: today,
    periodId,
    schemeTitle: null,
    periods: [],
    units: [],
    counts,
    rates: completenessRates(counts),
    reminder: "",
  };
}
