import { addDays, daysBetween, type WorkCalendar } from "./calendar.ts";
import type { Clock, Day } from "./clock.ts";
import { dayWords } from "./day-words.ts";
import type { FindingFacts } from "./finding/facts.ts";
import { type FindingState, type Lamp, openStates } from "./finding/state.ts";

/** 临期: at most so many working days left, or at most a fifth of the time. */
const soonWorkdays = 3;
/** Without a receipt for more than so many working days after the issue, an alert. */
const receiptWorkdays = 2;

export type LampReading = {
  lamp: Lamp;
  overdue: boolean;
  soon: boolean;
  /** “还剩3个工作日”, “逾期2个工作日”, “已销号 用时12个工作日 按期” … */
  words: string;
  /** The due date lies in a year whose holidays are not announced: the count is 待核. */
  unconfirmed: boolean;
};

/** What a lamp is read from. */
export type LampFacts = Pick<
  FindingFacts,
  | "state"
  | "dueOn"
  | "issuedOn"
  | "clockStoppedOn"
  | "returnedCount"
  | "reviewDueOn"
  | "daysUsed"
  | "onTime"
>;

/** 在办: somebody still owes something. */
export function isOpen(finding: { state: FindingState }): boolean {
  return (openStates as readonly FindingState[]).includes(finding.state);
}

/**
 * The days a query needs so that SQL can say what `lampOf` says. With `stop` for
 * `clock_stopped_on` and `open` for state in openStates:
 *
 * - overdue ⇔ open and due_on < coalesce(stop, today)
 * - soon    ⇔ open and not overdue and stop is null and (due_on <= soonOn or
 *             (state <> 'long_term' and (due_on - today) * 5 <= due_on - issued_on))
 * - lamp    = red   when overdue or (open and state <> 'long_term' and returned_count >= 2),
 *             blue  when state = 'long_term', amber when soon, else green
 * - receipt alert ⇔ state = 'issued' and issued_on <= receiptAlertOn
 * - review overdue ⇔ state in ('closure_requested', 'verifying') and review_due_on < today
 */
export type DayThresholds = { today: Day; soonOn: Day; receiptAlertOn: Day };

/** See DayThresholds. `soonOn` is the last due date with ≤ 3 working days left after today. */
export function dayThresholds({ today }: Clock, calendar: WorkCalendar): DayThresholds {
  let receiptAlertOn = today;
  while (calendar.workdaysBetween(receiptAlertOn, today) <= receiptWorkdays) {
    receiptAlertOn = addDays(receiptAlertOn, -1);
  }
  return {
    today,
    soonOn: addDays(calendar.addWorkdays(today, soonWorkdays + 1), -1),
    receiptAlertOn,
  };
}

function isOverdue(finding: LampFacts, { today }: Clock): boolean {
  if (!isOpen(finding) || finding.dueOn === null) return false;
  return finding.dueOn < (finding.clockStoppedOn ?? today);
}

function isSoon(finding: LampFacts, clock: Clock, calendar: WorkCalendar): boolean {
  const { state, dueOn, issuedOn, clockStoppedOn } = finding;
  if (!isOpen(finding) || dueOn === null || clockStoppedOn !== null) return false;
  if (isOverdue(finding, clock)) return false;
  if (calendar.workdaysBetween(clock.today, dueOn) <= soonWorkdays) return true;
  // A long-term finding was issued long ago: a fifth of that would be half of every quarter.
  if (state === "long_term" || issuedOn === null) return false;
  return daysBetween(clock.today, dueOn) * 5 <= daysBetween(issuedOn, dueOn);
}

/** Lamp, overdue and due-soon of a finding with the words that stand beside the lamp (DESIGN §4). */
export function lampOf(finding: LampFacts, clock: Clock, calendar: WorkCalendar): LampReading {
  const overdue = isOverdue(finding, clock);
  const soon = isSoon(finding, clock, calendar);
  const { state, dueOn } = finding;
  const lampLit = (): Lamp => {
    if (overdue) return "red";
    if (state === "long_term") return "blue";
    if (isOpen(finding) && finding.returnedCount >= 2) return "red";
    return soon ? "amber" : "green";
  };
  const unconfirmed =
    isOpen(finding) && dueOn !== null && !calendar.confirmed(Number(dueOn.slice(0, 4)));
  const words = lampWords(finding, clock, calendar);
  return {
    lamp: lampLit(),
    overdue,
    soon,
    words: unconfirmed ? `${words}（待核）` : words,
    unconfirmed,
  };
}

/** “逾期2个工作日”; a due date passed over a weekend is late by less than one. */
function lateWords(dueOn: Day, until: Day, calendar: WorkCalendar): string {
  const days = calendar.workdaysBetween(dueOn, until);
  return days > 0 ? `逾期${days}个工作日` : "逾期不足1个工作日";
}

function runningWords(finding: LampFacts, { today }: Clock, calendar: WorkCalendar): string {
  const { dueOn } = finding;
  if (dueOn === null) return "未定时限";
  if (dueOn < today) return lateWords(dueOn, today, calendar);
  if (dueOn === today) return "今日到期";
  const left = calendar.workdaysBetween(today, dueOn);
  return left > 0 ? `还剩${left}个工作日` : `${dayWords(dueOn, today)}到期，其间无工作日`;
}

function reviewWords(finding: LampFacts, { today }: Clock, calendar: WorkCalendar): string {
  const [state, limit] =
    finding.state === "verifying" ? ["核查中", "核查期限"] : ["待核查", "受理期限"];
  const { reviewDueOn, dueOn, clockStoppedOn } = finding;
  let words: string = state;
  if (reviewDueOn !== null) {
    words +=
      reviewDueOn < today
        ? `（核查${lateWords(reviewDueOn, today, calendar)}）`
        : `（${limit}${dayWords(reviewDueOn, today)}）`;
  }
  if (dueOn === null || clockStoppedOn === null || dueOn >= clockStoppedOn) return words;
  return `${words}，整改${lateWords(dueOn, clockStoppedOn, calendar)}`;
}

function lampWords(finding: LampFacts, clock: Clock, calendar: WorkCalendar): string {
  switch (finding.state) {
    case "draft":
      return "草拟，尚未交办";
    case "issued":
    case "rectifying":
      return runningWords(finding, clock, calendar);
    case "disputed":
      return "异议复核，时限暂停";
    case "closure_requested":
    case "verifying":
      return reviewWords(finding, clock, calendar);
    case "closed":
      return `已销号 用时${finding.daysUsed}个工作日 ${finding.onTime === true ? "按期" : "逾期"}`;
    case "long_term":
      return finding.dueOn === null || finding.dueOn < clock.today
        ? `长期坚持 季度查看${finding.dueOn === null ? "未定" : lateWords(finding.dueOn, clock.today, calendar)}`
        : `长期坚持 下次查看${dayWords(finding.dueOn, clock.today)}`;
    case "withdrawn":
      return "已撤销";
    case "merged":
      return "已并案";
  }
}
