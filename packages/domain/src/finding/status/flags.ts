import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import type { FindingFacts } from "../facts.ts";
import { dayThresholds, isOpen, statusLightOf } from "./status-light.ts";

/**
 * Derived properties of a finding that a list filters by and a figure counts. None is stored.
 * `matchesFlag` is their definition; a query says the same in SQL with `dayThresholds`.
 */
export const findingFlags = [
  "open",
  "overdue",
  "soon",
  "awaiting_receipt",
  "receipt_alert",
  "awaiting_review",
  "review_overdue",
  "returned",
  "late",
  "ever_issued",
  "counted",
  "closed_on_time",
  "closed_late",
  "ever_returned",
  "verified",
  "acknowledged",
] as const;
export type FindingFlag = (typeof findingFlags)[number];
export const findingFlagLabels = {
  open: "在办",
  overdue: "逾期",
  soon: "临期",
  awaiting_receipt: "待签收",
  receipt_alert: "超2个工作日未签收",
  awaiting_review: "待销号",
  review_overdue: "核查超期",
  returned: "被退回",
  late: "曾逾期",
  ever_issued: "累计交办",
  counted: "纳入统计",
  closed_on_time: "按期销号",
  closed_late: "逾期销号",
  ever_returned: "曾被退回",
  verified: "已核查",
  acknowledged: "已签收",
} as const satisfies Record<FindingFlag, string>;

/** Whether the flag holds. Each case names its SQL where that is not plain from the code. */
export function matchesFlag(
  flag: FindingFlag,
  finding: FindingFacts,
  clock: Clock,
  calendar: WorkCalendar,
): boolean {
  const { state, issuedOn, verificationDueOn } = finding;
  const inVerification = state === "closure_requested" || state === "verifying";
  switch (flag) {
    case "open":
      return isOpen(finding);
    case "overdue":
      return statusLightOf(finding, clock, calendar).overdue;
    case "soon":
      return statusLightOf(finding, clock, calendar).soon;
    case "awaiting_receipt":
      return state === "issued";
    case "receipt_alert":
      return (
        state === "issued" &&
        issuedOn !== null &&
        issuedOn <= dayThresholds(clock, calendar).acknowledgementAlertOn
      );
    case "awaiting_review":
      return inVerification;
    case "review_overdue":
      return inVerification && verificationDueOn !== null && verificationDueOn < clock.today;
    case "returned":
      return state === "rectifying" && finding.returnedCount > 0;
    case "late":
      return finding.late;
    case "ever_issued":
      return issuedOn !== null;
    case "counted":
      return issuedOn !== null && state !== "withdrawn" && state !== "merged";
    case "closed_on_time":
      return state === "closed" && finding.onTime === true;
    case "closed_late":
      return state === "closed" && finding.onTime === false;
    case "ever_returned":
      return finding.returnedCount > 0;
    case "verified":
      return finding.returnedCount > 0 || state === "closed";
    case "acknowledged":
      return finding.acknowledgedOn !== null;
  }
}

/** How many of a finding's measures are done. */
export type MeasureProgress = { done: number; total: number };

/** 部分整改: in rectification, some measures done and some not. */
function isPartlyRectified(finding: FindingFacts, measures: MeasureProgress): boolean {
  return isOpen(finding) && measures.done > 0 && measures.done < measures.total;
}

/** The labels beside a state (docs/lifecycle.md): 待签收, 逾期, 临期, 被退回, 部分整改. */
export function badgesOf(
  finding: FindingFacts,
  clock: Clock,
  calendar: WorkCalendar,
  measures?: MeasureProgress,
): { key: string; label: string }[] {
  const shown = ["receipt_alert", "awaiting_receipt", "overdue", "soon", "returned"] as const;
  const badges: { key: string; label: string }[] = shown
    .filter((flag) => matchesFlag(flag, finding, clock, calendar))
    .map((flag) => ({ key: flag, label: findingFlagLabels[flag] }));
  if (measures !== undefined && isPartlyRectified(finding, measures)) {
    badges.push({ key: "partial", label: `部分整改 ${measures.done}/${measures.total}` });
  }
  const alerted = badges.some((badge) => badge.key === "receipt_alert");
  return badges.filter((badge) => !alerted || badge.key !== "awaiting_receipt");
}
