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
import type { TaskKind } from "./task-kinds.ts";

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
  /** Day the pending 延期 was asked for; without it the decision has no due date. */
  extensionRequestedOn?: Day | null;
};

/** A dispute and an extension are decided within so many working days. */
const decisionWorkdays = 2;

/**
 * What this person owes on this finding now, or null. A finding gives one person at most one task;
 * `action`, where there is one, is always among the person's available actions.
 */
export function taskOf(question: TaskQuestion): FindingTask | null {
  const { finding, actor } = question;
  const own = actor.unitId !== null && actor.unitId === finding.unitId;
  if (may("confirm_veto", question)) {
    return task("confirm_veto", "confirm_veto", null, question, "督查办提请一票否决，请确认");
  }
  switch (finding.state) {
    case "draft":
      return draftTask(question);
    case "issued":
      return own ? receiptTask(question) : watchTask(question);
    case "disputed":
      return disputeTask(question);
    case "rectifying":
      return own
        ? rectifyTask(question)
        : (extensionTask(question) ?? longTermTask(question) ?? watchTask(question));
    case "long_term":
      return own ? checkInTask(question) : watchTask(question);
    case "closure_requested":
      return takeTask(question) ?? watchTask(question);
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
  const returned = finding.returnedCount > 0 ? `第${finding.returnedCount}次退回，` : "";
  const words = `${returned}${clockWords}${wishWords(finding)}`;
  const done = measures === undefined || (measures.total > 0 && measures.done >= measures.total);
  if (done && may("request_closure", question)) {
    return task("request_closure", "request_closure", finding.dueOn, question, words);
  }
  return can(question.actor, "finding.record_progress")
    ? task("rectify", null, finding.dueOn, question, words)
    : null;
}

/** What the unit has asked for and waits to hear of. */
function wishWords({ extensionRequestedBy, longTermRequestedBy }: FindingFacts): string {
  if (longTermRequestedBy !== null) return "，长期坚持待批准";
  return extensionRequestedBy === null ? "" : "，延期待审批";
}

/** A check-in is owed from the moment it is due soon; before that nobody is troubled with it. */
function checkInTask(question: TaskQuestion): FindingTask | null {
  const { finding, clock, calendar } = question;
  const { overdue, soon } = lampOf(finding, clock, calendar);
  return (overdue || soon) && may("check_in", question)
    ? task("check_in", "check_in", finding.dueOn, question)
    : null;
}

/** The named 核查人 is asked; others only where none is named, the office also once it is late. */
function takeTask(question: TaskQuestion): FindingTask | null {
  const { finding, actor, clock } = question;
  const { verifierId } = finding;
  const due = finding.reviewDueOn;
  const late = due !== null && due < clock.today && can(actor, "finding.assign");
  const asked = verifierId === null || verifierId === actor.accountId || late;
  return asked && may("start_verification", question)
    ? task("start_verification", "start_verification", due, question)
    : null;
}

/** The limit of a decision on what was asked on a day, in words and as a date. */
function decision(
  askedOn: Day | null | undefined,
  { clock, calendar }: TaskQuestion,
  deed: string,
) {
  if (askedOn === null || askedOn === undefined) return { dueOn: null, ask: `请${deed}` };
  const dueOn = calendar.addWorkdays(askedOn, decisionWorkdays);
  const limit = dayWords(dueOn, clock.today);
  const ask =
    dueOn < clock.today ? `已过${deed}期限${limit}，请立即${deed}` : `请在${limit}前${deed}`;
  return { dueOn, ask };
}

/** Upholding and dismissing share their guards, so one stands for the two. */
function disputeTask(question: TaskQuestion): FindingTask | null {
  if (!may("dismiss", question)) return null;
  // The clock stopped on the day of the dispute.
  const { dueOn, ask } = decision(question.finding.clockStoppedOn, question, "复核");
  return task("decide_dispute", "dismiss", dueOn, question, `乡镇提出异议，${ask}`);
}

/** The first extension is the office's task, the second a leader's; granting stands for refusing. */
function extensionTask(question: TaskQuestion): FindingTask | null {
  if (!may("grant_extension", question)) return null;
  const { dueOn, ask } = decision(question.extensionRequestedOn, question, "审批");
  const which = question.finding.extensionsGranted === 0 ? "乡镇申请延期" : "乡镇申请第二次延期";
  return task("decide_extension", "grant_extension", dueOn, question, `${which}，${ask}`);
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
  const mine =
    finding.verificationStartedBy === actor.accountId || (due !== null && due < clock.today);
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
