import { addDays, daysBetween } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import { rateText } from "../finding/figures/figures.ts";
import {
  type PeriodDates,
  type PeriodId,
  type PeriodPhase,
  parsePeriod,
  periodLabel,
  periodPhase,
  periodSentence,
  periodSpan,
  periodsOfYear,
} from "../period/period.ts";
import { type SubmissionState, submissionStateLabels } from "./submission.ts";

/** All that is known of one submission when asked how complete the reporting is. */
export type ReportedSubmission = {
  /** Null where nothing has been written yet. */
  state: SubmissionState | null;
  /** The day the county first received it. */
  receivedOn: Day | null;
};

/** Submissions of some units and periods, counted. */
export type SubmissionCounts = {
  expected: number;
  received: number;
  onTime: number;
  accepted: number;
};

/** Days a submission is, or was, late: to its arrival, else to today, at most to the lock. */
export function lateDays(submission: ReportedSubmission, dates: PeriodDates, today: Day): number {
  const missingSince = today < dates.lockOn ? today : dates.lockOn;
  return Math.max(0, daysBetween(dates.dueOn, submission.receivedOn ?? missingSince));
}

/** The label of a submission's state; it is never shown by colour alone. */
export function submissionStateLabel(submission: ReportedSubmission, phase: PeriodPhase): string {
  if (
    submission.state === "submitted" ||
    submission.state === "accepted" ||
    submission.state === "returned"
  ) {
    return submissionStateLabels[submission.state];
  }
  if (phase === "locked") return "未报送";
  if (phase === "grace") return "逾期未报";
  return submission.state === null ? "未填报" : submissionStateLabels[submission.state];
}

/** Whether the county still waits for the submission: never received, or returned and not back. */
export function isMissing(submission: ReportedSubmission): boolean {
  return submission.receivedOn === null || submission.state === "returned";
}

/** 报送率 = received ÷ expected, 及时率 = received by the due day ÷ expected. */
export function countSubmissions(
  submissions: readonly (ReportedSubmission & { dueOn: Day })[],
): SubmissionCounts {
  const received = submissions.filter(({ receivedOn }) => receivedOn !== null);
  return {
    expected: submissions.length,
    received: received.length,
    onTime: received.filter(({ receivedOn, dueOn }) => receivedOn !== null && receivedOn <= dueOn)
      .length,
    accepted: submissions.filter(({ state }) => state === "accepted").length,
  };
}

const share = (part: number, whole: number) => rateText(whole === 0 ? null : part / whole);

/** “报送率83%，及时率67%”. */
export function completenessRates({ expected, received, onTime }: SubmissionCounts): {
  reported: string;
  onTime: string;
} {
  return { reported: share(received, expected), onTime: share(onTime, expected) };
}

/**
 * The submissions that are due together with a period: those that end on its last day, the shortest first.
 * A month's picker so shows 9月, 第3季度 and so on side by side.
 */
export function periodsEndingWith(id: PeriodId): PeriodId[] {
  const { to } = periodSpan(id);
  const year = Number(to.slice(0, 4));
  return (["month", "quarter", "half", "year"] as const).flatMap((frequency) =>
    periodsOfYear(year, frequency).filter((one) => periodSpan(one).to === to),
  );
}

/** The month that ended last. */
export function currentMonth(today: Day): PeriodId {
  const before = addDays(`${today.slice(0, 7)}-01`, -1);
  return `${before.slice(0, 4)}-M${before.slice(5, 7)}`;
}

/** “9月”, “第3季度”, “上半年”, “全年”: a period's name inside its own year. */
export function shortPeriodLabel(id: PeriodId): string {
  const parts = parsePeriod(id);
  if (parts?.frequency === "year") return "全年";
  const label = periodLabel(id);
  return label.slice(label.indexOf("年") + 1);
}

/**
 * The reminder the office sends by its own means: which units owe which submissions, and until when. "" when
 * nobody owes anything or the period is locked.
 */
export function reminderText(question: {
  periodId: PeriodId;
  dates: PeriodDates;
  today: Day;
  missing: readonly { unitName: string; submissions: readonly PeriodId[] }[];
}): string {
  const { periodId, dates, today, missing } = question;
  const phase = periodPhase(periodId, dates, today);
  if (missing.length === 0 || phase === "locked") return "";
  const several = missing.some(
    ({ submissions }) => submissions.length !== 1 || submissions[0] !== periodId,
  );
  const names = missing
    .map(({ unitName, submissions }) =>
      several ? `${unitName}（${submissions.map(shortPeriodLabel).join("、")}）` : unitName,
    )
    .join("、");
  const deadline =
    phase === "grace"
      ? `已过${formatMonthDay(dates.dueOn)}的报送期限，请于${formatMonthDay(dates.lockOn)}锁定前补报`
      : `请于${formatMonthDay(dates.dueOn)}前填报并签批`;
  return `【报送提醒】${periodSentence(periodId, dates)}。截至${formatMonthDay(today)}，尚未报送的有：${names}。${deadline}。`;
}
