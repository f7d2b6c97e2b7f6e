import { addDays, daysBetween, type WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock, Day } from "../../calendar/clock.ts";
import { formatDay } from "../../calendar/format-day.ts";
import type { FindingFacts } from "../facts.ts";
import { type FindingState, openStates, type StatusLight } from "../state.ts";

/** 临期: at most so many working days left, or at most a fifth of the time. */
const soonWorkdays = 3;
/** Without an acknowledgement for more than so many working days after the issue, an alert. */
const acknowledgementAlertWorkdays = 2;

export type StatusLightReading = {
  statusLight: StatusLight;
  overdue: boolean;
  soon: boolean;
  /** “还剩3个工作日”, “逾期2个工作日”, “已销号 用时12个工作日 按期” … */
  text: string;
  /** The due date lies in a year whose holidays are not announced: the count is 待核. */
  unconfirmed: boolean;
};

/** What a status light is read from. */
export type StatusLightFacts = Pick<
  FindingFacts,
  | "state"
  | "dueOn"
  | "issuedOn"
  | "clockStoppedOn"
  | "returnedCount"
  | "verificationDueOn"
  | "daysUsed"
  | "onTime"
>;

/** 在办: somebody still owes something. */
export function isOpen(finding: { state: FindingState }): boolean {
  return (openStates as readonly FindingState[]).includes(finding.state);
}

/**
 * The days a query needs so that SQL gives the same result as `statusLightOf`. With `stop` for
 * `clock_stopped_on` and `open` for state in openStates:
 *
 * - overdue ⇔ open and due_on < coalesce(stop, today)
 * - soon    ⇔ open and not overdue and stop is null and (due_on <= soonOn or
 *             (state <> 'long_term' and (due_on - today) * 5 <= due_on - issued_on))
 * - status light = red when overdue or (open and state <> 'long_term' and returned_count >= 2),
 *   blue when state = 'long_term', amber when soon, else green
 * - acknowledgement alert ⇔ state = 'issued' and issued_on <= acknowledgementAlertOn
 * - verification overdue ⇔ state in ('closure_requested', 'verifying') and review_due_on < today
 */
export type DayThresholds = { today: Day; soonOn: Day; acknowledgementAlertOn: Day };

/** See DayThresholds. `soonOn` is the last due date with ≤ 3 working days left after today. */
export function dayThresholds({ today }: Clock, calendar: WorkCalendar): DayThresholds {
  let acknowledgementAlertOn = today;
  while (calendar.workdaysBetween(acknowledgementAlertOn, today) <= acknowledgementAlertWorkdays) {
    acknowledgementAlertOn = addDays(acknowledgementAlertOn, -1);
  }
  return {
    today,
    soonOn: addDays(calendar.addWorkdays(today, soonWorkdays + 1), -1),
    acknowledgementAlertOn,
  };
}

function isOverdue(finding: StatusLightFacts, { today }: Clock): boolean {
  if (!isOpen(finding) || finding.dueOn === null) return false;
  return finding.dueOn < (finding.clockStoppedOn ?? today);
}

function isSoon(finding: StatusLightFacts, clock: Clock, calendar: WorkCalendar): boolean {
  const { state, dueOn, issuedOn, clockStoppedOn } = finding;
  if (!isOpen(finding) || dueOn === null || clockStoppedOn !== null) return false;
  if (isOverdue(finding, clock)) return false;
  if (calendar.workdaysBetween(clock.today, dueOn) <= soonWorkdays) return true;
  // A long-term finding was issued long ago: a fifth of that would be half of every quarter.
  if (state === "long_term" || issuedOn === null) return false;
  return daysBetween(clock.today, dueOn) * 5 <= daysBetween(issuedOn, dueOn);
}

/** Status light of a finding (docs/lifecycle.md), its text, and whether it is overdue or due soon. */
export function statusLightOf(
  finding: StatusLightFacts,
  clock: Clock,
  calendar: WorkCalendar,
): StatusLightReading {
  const overdue = isOverdue(finding, clock);
  const soon = isSoon(finding, clock, calendar);
  const { state, dueOn } = finding;
  const litColour = (): StatusLight => {
    if (overdue) return "red";
    if (state === "long_term") return "blue";
    if (isOpen(finding) && finding.returnedCount >= 2) return "red";
    return soon ? "amber" : "green";
  };
  const unconfirmed =
    isOpen(finding) && dueOn !== null && !calendar.confirmed(Number(dueOn.slice(0, 4)));
  const text = statusLightText(finding, clock, calendar);
  return {
    statusLight: litColour(),
    overdue,
    soon,
    text: unconfirmed ? `${text}（待核）` : text,
    unconfirmed,
  };
}

/** “逾期2个工作日”; a due date passed over a weekend is late by less than one. */
function lateText(dueOn: Day, until: Day, calendar: WorkCalendar): string {
  const days = calendar.workdaysBetween(dueOn, until);
  return days > 0 ? `逾期${days}个工作日` : "逾期不足1个工作日";
}

function runningText(finding: StatusLightFacts, { today }: Clock, calendar: WorkCalendar): string {
  const { dueOn } = finding;
  if (dueOn === null) return "未定时限";
  if (dueOn < today) return lateText(dueOn, today, calendar);
  if (dueOn === today) return "今日到期";
  const left = calendar.workdaysBetween(today, dueOn);
  return left > 0 ? `还剩${left}个工作日` : `${formatDay(dueOn, today)}到期，其间无工作日`;
}

function verificationText(
  finding: StatusLightFacts,
  { today }: Clock,
  calendar: WorkCalendar,
): string {
  const [state, limit] =
    finding.state === "verifying" ? ["核查中", "核查期限"] : ["待核查", "受理期限"];
  const { verificationDueOn, dueOn, clockStoppedOn } = finding;
  let text: string = state;
  if (verificationDueOn !== null) {
    text +=
      verificationDueOn < today
        ? `（核查${lateText(verificationDueOn, today, calendar)}）`
        : `（${limit}${formatDay(verificationDueOn, today)}）`;
  }
  if (dueOn === null || clockStoppedOn === null || dueOn >= clockStoppedOn) return text;
  return `${text}，整改${lateText(dueOn, clockStoppedOn, calendar)}`;
}

function statusLightText(finding: StatusLightFacts, clock: Clock, calendar: WorkCalendar): string {
  switch (finding.state) {
    case "draft":
      return "草拟，尚未交办";
    case "issued":
    case "rectifying":
      return runningText(finding, clock, calendar);
    case "disputed":
      return "异议复核，时限暂停";
    case "closure_requested":
    case "verifying":
      return verificationText(finding, clock, calendar);
    case "closed":
      return `已销号 用时${finding.daysUsed}个工作日 ${finding.onTime === true ? "按期" : "逾期"}`;
    case "long_term":
      return finding.dueOn === null || finding.dueOn < clock.today
        ? `长期坚持 季度查看${finding.dueOn === null ? "未定" : lateText(finding.dueOn, clock.today, calendar)}`
        : `长期坚持 下次查看${formatDay(finding.dueOn, clock.today)}`;
    case "withdrawn":
      return "已撤销";
    case "merged":
      return "已并案";
  }
}
