import type { WorkCalendar } from "../calendar.ts";
import type { Clock } from "../clock.ts";
import { dayWords } from "../day-words.ts";
import { can } from "../permissions.ts";
import type { Actor } from "../roles.ts";
import type { FindingAction, GuardName } from "./actions.ts";
import type { FindingFacts } from "./facts.ts";

/** A dispute is raised within so many working days of the issue. */
const disputeWorkdays = 3;

/** What every guard may look at. */
export type GuardQuestion = {
  action: FindingAction;
  finding: FindingFacts;
  actor: Actor;
  clock: Clock;
  calendar: WorkCalendar;
};

/** 较重 and 重大 are closed by two accounts. */
export function needsTwoSigners(finding: Pick<FindingFacts, "severity">): boolean {
  return finding.severity === "serious" || finding.severity === "major";
}

/** The account that asked for what this action confirms, where there is such a pair. */
function askedBy({ action, finding }: GuardQuestion): string | null {
  if (action === "propose_closure" || action === "close") return finding.closureProposedBy;
  if (action === "ask_long_term" || action === "make_long_term") return finding.longTermAskedBy;
  return finding.reopenAskedBy;
}

function withinDisputeDays({ finding, clock, calendar }: GuardQuestion): string | null {
  if (finding.issuedOn === null) return "该问题尚未交办，不能提出异议。";
  const lastDay = calendar.addWorkdays(finding.issuedOn, disputeWorkdays);
  if (clock.today <= lastDay) return null;
  return `异议须在交办后${disputeWorkdays}个工作日内提出，期限已于${dayWords(lastDay, clock.today)}届满；请签收整改，或书面向督查办说明。`;
}

function signedByTwo(question: GuardQuestion): string | null {
  const { finding, actor } = question;
  if (!needsTwoSigners(finding)) return null;
  if (finding.closureProposedBy === null) {
    return "较重、重大问题须两人签字销号：请核查人先“提请销号”，再由督查办另一人销号。";
  }
  if (finding.closureProposedBy === actor.accountId) {
    return "第二签字须由另一人作出：您已提请销号，请督查办另一位同志销号。";
  }
  if (!can(actor, "finding.countersign")) {
    return "较重、重大问题的第二签字由督查办作出：请督查办同志销号。";
  }
  return null;
}

function notAskedYet(question: GuardQuestion): string | null {
  if (askedBy(question) === null) return null;
  if (question.action === "propose_closure")
    return "已提请销号，等待督查办第二签字，不必重复提请。";
  if (question.action === "ask_long_term")
    return "已申请转长期坚持，等待县领导批准，不必重复申请。";
  return "已提请重新挂账，等待督查办确认，不必重复提请。";
}

function wasAsked(question: GuardQuestion): string | null {
  const asker = askedBy(question);
  if (question.action === "make_long_term") {
    return asker === null ? "转长期坚持须先由责任单位申请：请乡镇分管领导提出申请。" : null;
  }
  if (asker === null) return "重新挂账须先有人提请：请督查员或督查办先“提请重新挂账”。";
  if (asker === question.actor.accountId) {
    return "重新挂账须由另一人确认：您已提请，请督查办另一位同志确认。";
  }
  return null;
}

/** One function a guard: null lets the action pass, a sentence refuses it and says what to do. */
export const guards: Record<GuardName, (question: GuardQuestion) => string | null> = {
  own_unit: ({ finding, actor }) =>
    finding.unitId !== null && finding.unitId === actor.unitId
      ? null
      : "该问题不属于本单位，只有责任单位可以办理。",
  has_unit: ({ finding }) =>
    finding.unitId === null ? "交办前须确定责任单位：请先在草稿中选择责任单位。" : null,
  within_dispute_days: withinDisputeDays,
  not_the_finder: ({ finding, actor }) =>
    finding.createdBy === actor.accountId
      ? "异议复核须回避：该问题由您草拟，请督查办另一位同志复核。"
      : null,
  assigned: ({ finding, actor }) =>
    finding.takenBy === actor.accountId || can(actor, "finding.countersign")
      ? null
      : "该问题由其他督查员受理核查：请由受理人或督查办办理。",
  needs_second_signer: ({ finding }) =>
    needsTwoSigners(finding) ? null : "一般、立行立改问题不需要第二签字，请直接销号。",
  signed_by_two: signedByTwo,
  was_asked: wasAsked,
  not_asked_yet: notAskedYet,
};
