import { daysBetween } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { formatMonthDay } from "../calendar/format-day.ts";
import { type PeriodDates, type PeriodId, periodPhase } from "../period/period.ts";
import { isMissing, type ReportedSubmission } from "./completeness.ts";

/**
 * How a submission is owed (docs/periods.md): `overdue` is past its due day, never came and can still be
 * handed in; `returned` came and was sent back; `locked` was locked without it; `awaited` has ended and
 * is not due yet. Only the first is a fault of the unit that it can mend; the last is none.
 */
export const owings = ["overdue", "returned", "locked", "awaited"] as const;
export type Owing = (typeof owings)[number];
export const owingLabels = {
  overdue: "逾期未报",
  returned: "已退回",
  locked: "锁定未报",
  awaited: "待报",
} as const satisfies Record<Owing, string>;

/** How a submission is owed on a day; null when it is in, or when its period still runs. */
export function owingOf(
  submission: ReportedSubmission,
  id: PeriodId,
  dates: PeriodDates,
  today: Day,
): Owing | null {
  if (!isMissing(submission)) return null;
  const phase = periodPhase(id, dates, today);
  if (phase === "open") return null;
  if (phase === "locked") return "locked";
  if (submission.receivedOn !== null) return "returned";
  return phase === "grace" ? "overdue" : "awaited";
}

/** Calendar days since the due day, of what is overdue; 0 for all else. */
export function overdueDays(owing: Owing, dueOn: Day, today: Day): number {
  return owing === "overdue" ? Math.max(0, daysBetween(dueOn, today)) : 0;
}

/** What stands beside a period's units: “逾期3天”, “待补正”, “12月5日前报”, “已锁定，须解锁或更正”. */
export function owingText(owing: Owing, dueOn: Day, today: Day): string {
  if (owing === "overdue") return `逾期${overdueDays(owing, dueOn, today)}天`;
  if (owing === "returned") return "待补正";
  return owing === "awaited" ? `${formatMonthDay(dueOn)}前报` : "已锁定，须解锁或更正";
}

/** The period that most needs somebody: the one overdue the longest, else one that was returned, else the next to be due; null when none is owed. */
export function periodToOpen(
  owed: readonly { periodId: PeriodId; owing: Owing; dueOn: Day }[],
): PeriodId | null {
  const earliest = (owing: Owing) =>
    owed
      .filter((one) => one.owing === owing)
      .reduce<(typeof owed)[number] | null>(
        (first, one) => (first === null || one.dueOn < first.dueOn ? one : first),
        null,
      );
  return (earliest("overdue") ?? earliest("returned") ?? earliest("awaited"))?.periodId ?? null;
}
