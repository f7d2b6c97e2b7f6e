import type { WorkCalendar } from "./calendar.ts";
import type { Clock, Day } from "./clock.ts";
import { dayWords } from "./day-words.ts";
import { acknowledgeWorkdays } from "./figures.ts";
import type { FindingState } from "./finding.ts";
import { flagHolds, type MeasureProgress } from "./flags.ts";
import { lampOf } from "./lamp.ts";
import type { FindingAction } from "./lifecycle/actions.ts";
import { refusalOf } from "./lifecycle/available.ts";
import type { FindingFacts } from "./lifecycle/facts.ts";
import { can } from "./permissions.ts";
import type { Actor } from "./roles.ts";

/** What somebody owes on a finding. */
export const taskKinds = [
  "issue",
  "acknowledge",
  "rectify",
  "request_closure",
  "check_in",
  "take",
  "verify",
  "countersign",
  "decide_dispute",
  "approve_long_term",
  "confirm_reopen",
  "watch",
] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskKindLabels = {
  issue: "待交办",
  acknowledge: "待签收",
  rectify: "整改推进",
  request_closure: "申请销号",
  check_in: "季度查看",
  take: "受理核查",
  verify: "核查",
  countersign: "第二签字",
  decide_dispute: "异议复核",
  approve_long_term: "批准长期坚持",
  confirm_reopen: "确认重新挂账",
  watch: "重大逾期",
} as const satisfies Record<TaskKind, string>;

export type FindingTask = {
  kind: TaskKind;
  /** The lifecycle action one click away; null where the deed is none (progress, a talk, an edit). */
  action: FindingAction | null;
  dueOn: Day | null;
  overdue: boolean;
  words: string;
};

/** The states in which somebody may owe something: a query for 待办 looks no further. */
export const taskStates = [
  "draft",
  "issued",
  "disputed",
  "rectifying",
  "closure_requested",
  "verifying",
  "long_term",
  "closed",
] as const satisfies readonly FindingState[];

type TaskQuestion = {
  finding: FindingFacts;
  actor: Actor;
  clock: Clock;
  calendar: WorkCalendar;
  /** Without it a unit's lead is asked for the closure request, whatever the measures. */
  measures?: MeasureProgress;
};

/**
 * What this person owes on this finding now, or null. A finding gives one person at most one task;
 * `action`, where there is one, is always among the person's available actions.
 */
export function taskOf(question: TaskQuestion): FindingTask | null {
  const { finding, actor } = question;
  const own = actor.unitId !== null && actor.unitId === finding.unitId;
  switch (finding.state) {
    case "draft":
      return draftTask(question);
    case "issued":
      return own ? receiptTask(question) : watchTask(question);
    case "disputed":
      // Upholding and dismissing share their guards, so one stands for the two.
      return may("dismiss", question)
        ? task("decide_dispute", "dismiss", null, question, "乡镇提出异议，请复核")
        : null;
    case "rectifying":
      return (own ? rectifyTask(question) : null) ?? longTermTask(question) ?? watchTask(question);
    case "long_term":
      return own ? checkInTask(question) : null;
    case "closure_requested":
      return may("take", question)
        ? task("take", "take", finding.reviewDueOn, question)
        : watchTask(question);
    case "verifying":
      return verifyTask(question) ?? watchTask(question);
    case "closed":
      return may("reopen", question)
        ? task("confirm_reopen", "reopen", null, question, "已提请重新挂账，请确认")
        : null;
    default:
      return null;
  }
}

function may(action: FindingAction, question: TaskQuestion): boolean {
  return refusalOf({ ...question, action }) === null;
}

function task(
  kind: TaskKind,
  action: FindingAction | null,
  dueOn: Day | null,
  { finding, clock, calendar }: TaskQuestion,
  words: string = lampOf(finding, clock, calendar).words,
): FindingTask {
  return { kind, action, dueOn, overdue: dueOn !== null && dueOn < clock.today, words };
}

function draftTask(question: TaskQuestion): FindingTask | null {
  if (!can(question.actor, "finding.issue")) return null;
  return may("issue", question)
    ? task("issue", "issue", null, question, "草稿待交办")
    : task("issue", null, null, question, "草稿缺责任单位，补齐后交办");
}

function receiptTask(question: TaskQuestion): FindingTask | null {
  const { finding, clock, calendar } = question;
  if (finding.issuedOn === null || !may("acknowledge", question)) return null;
  const lastDay = calendar.addWorkdays(finding.issuedOn, acknowledgeWorkdays);
  const dueOn = finding.dueOn !== null && finding.dueOn < lastDay ? finding.dueOn : lastDay;
  const limit = dayWords(dueOn, clock.today);
  const since = calendar.workdaysBetween(finding.issuedOn, clock.today);
  const ask =
    dueOn < clock.today
      ? `已过签收期限${limit}，请立即签收并报整改措施`
      : `请在${limit}前签收并报整改措施`;
  const words = flagHolds("receipt_alert", finding, clock, calendar)
    ? `交办后${since}个工作日未签收，${ask}`
    : ask;
  return task("acknowledge", "acknowledge", dueOn, question, words);
}

function rectifyTask(question: TaskQuestion): FindingTask | null {
  const { finding, measures, clock, calendar } = question;
  const { words: clockWords } = lampOf(finding, clock, calendar);
  const words =
    finding.returnedCount > 0 ? `第${finding.returnedCount}次退回，${clockWords}` : clockWords;
  const done = measures === undefined || measures.done >= measures.total;
  if (done && may("request_closure", question)) {
    return task("request_closure", "request_closure", finding.dueOn, question, words);
  }
  return can(question.actor, "finding.record_progress")
    ? task("rectify", null, finding.dueOn, question, words)
    : null;
}

/** A check-in is owed from the moment it is due soon; before that nobody is troubled with it. */
function checkInTask(question: TaskQuestion): FindingTask | null {
  const { overdue, soon } = lampOf(question.finding, question.clock, question.calendar);
  return overdue || soon ? task("check_in", null, question.finding.dueOn, question) : null;
}

function verifyTask(question: TaskQuestion): FindingTask | null {
  const { finding, actor, clock } = question;
  const due = finding.reviewDueOn;
  if (finding.closureProposedBy !== null) {
    return may("close", question)
      ? task("countersign", "close", due, question, "已提请销号，请第二签字")
      : null;
  }
  // The taker's; an office colleague is troubled only once the review is late.
  const mine = finding.takenBy === actor.accountId || (due !== null && due < clock.today);
  if (!mine) return null;
  const action = (["close", "propose_closure"] as const).find((deed) => may(deed, question));
  return action === undefined ? null : task("verify", action, due, question);
}

function longTermTask(question: TaskQuestion): FindingTask | null {
  return may("make_long_term", question)
    ? task("approve_long_term", "make_long_term", null, question, "乡镇申请转长期坚持，请审批")
    : null;
}

/** 重大 is on the leaders' list; overdue, it is a leader's task to ask about it. */
function watchTask(question: TaskQuestion): FindingTask | null {
  const { finding, actor, clock, calendar } = question;
  if (!actor.roles.includes("leader") || finding.severity !== "major") return null;
  return lampOf(finding, clock, calendar).overdue
    ? { ...task("watch", null, finding.dueOn, question), overdue: true }
    : null;
}

/** 待办 order: overdue first, then the earlier due date, those without one last. */
export function compareTasks(
  a: Pick<FindingTask, "overdue" | "dueOn">,
  b: Pick<FindingTask, "overdue" | "dueOn">,
): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1;
  const [dueA, dueB] = [a.dueOn ?? "9999-12-31", b.dueOn ?? "9999-12-31"];
  if (dueA === dueB) return 0;
  return dueA < dueB ? -1 : 1;
}
