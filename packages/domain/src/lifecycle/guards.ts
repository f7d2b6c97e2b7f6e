import type { WorkCalendar } from "../calendar.ts";
import type { Clock } from "../clock.ts";
import { dayWords } from "../day-words.ts";
import { can } from "../permissions.ts";
import type { Actor } from "../roles.ts";
import type { FindingAction, GuardName } from "./actions.ts";
import type { FindingContent, FindingFacts } from "./facts.ts";
import { recurrenceOf } from "./recurrence.ts";

/** A dispute is raised within so many working days of the issue. */
const disputeWorkdays = 3;

/** What every guard may look at. */
export type GuardQuestion = {
  action: FindingAction;
  finding: FindingFacts;
  actor: Actor;
  clock: Clock;
  calendar: WorkCalendar;
  /** Left out where buttons are asked for: what depends on it is then judged at the deed. */
  content?: Pick<FindingContent, "openMeasureIds" | "measureIds" | "prior">;
  /** Why a like finding is no return of a closed one; only the issue brings it. */
  separateReason?: string;
};

/** 较重 and 重大 are closed by two accounts. */
export function needsTwoSigners(finding: Pick<FindingFacts, "severity">): boolean {
  return finding.severity === "serious" || finding.severity === "major";
}

/** The account that asked for what this action confirms, where there is such a pair. */
function requestedBy({ action, finding }: GuardQuestion): string | null {
  if (action === "propose_closure" || action === "close") return finding.closureProposedBy;
  return finding[askers[action] ?? "reopenRequestedBy"];
}

type Asker =
  | "extensionRequestedBy"
  | "longTermRequestedBy"
  | "reopenRequestedBy"
  | "vetoRequestedBy";

const askers: Partial<Record<FindingAction, Asker>> = {
  request_extension: "extensionRequestedBy",
  grant_extension: "extensionRequestedBy",
  refuse_extension: "extensionRequestedBy",
  request_long_term: "longTermRequestedBy",
  make_long_term: "longTermRequestedBy",
  refuse_long_term: "longTermRequestedBy",
  propose_veto: "vetoRequestedBy",
  confirm_veto: "vetoRequestedBy",
  refuse_veto: "vetoRequestedBy",
};

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
  if (requestedBy(question) === null) return null;
  if (question.action === "propose_closure")
    return "已提请销号，等待督查办第二签字，不必重复提请。";
  if (question.action === "request_long_term")
    return "已申请转长期坚持，等待县领导批准，不必重复申请。";
  if (question.action === "request_extension") return "已申请延期，等待审批，不必重复申请。";
  if (question.action === "propose_veto") return "已提请一票否决，等待县领导确认，不必重复提请。";
  return "已提请重新挂账，等待督查办确认，不必重复提请。";
}

function wasAsked(question: GuardQuestion): string | null {
  const asker = requestedBy(question);
  const pending = asker !== null;
  switch (question.action) {
    case "make_long_term":
    case "refuse_long_term":
      return pending ? null : "转长期坚持须先由责任单位申请：请乡镇分管领导提出申请。";
    case "grant_extension":
    case "refuse_extension":
      return pending ? null : "没有待审批的延期申请：延期须先由乡镇分管领导申请。";
    case "confirm_veto":
    case "refuse_veto":
      if (!pending) return "一票否决须先由督查办提请：没有待确认的提请。";
      return asker === question.actor.accountId
        ? "一票否决须由另一人确认：您已提请，请县领导另一位同志确认。"
        : null;
    default:
      if (!pending) return "重新挂账须先有人提请：请督查员或督查办先“提请重新挂账”。";
      return asker === question.actor.accountId
        ? "重新挂账须由另一人确认：您已提请，请督查办另一位同志确认。"
        : null;
  }
}

/** Extensions a cycle can have. */
const mostExtensions = 2;

function beforeDue({ finding, clock }: GuardQuestion): string | null {
  if (finding.dueOn === null || clock.today <= finding.dueOn) return null;
  return `延期须在整改时限前申请，时限已于${dayWords(finding.dueOn, clock.today)}届满；请抓紧整改并申请销号。`;
}

/** The first extension is the office's to decide, the second a leader's. */
function decidesExtension({ finding, actor }: GuardQuestion): string | null {
  if (finding.extensionsGranted === 0) {
    return can(actor, "finding.decide_first_extension")
      ? null
      : "第一次延期由督查办审批，第二次由县领导审批。";
  }
  return can(actor, "finding.decide_second_extension")
    ? null
    : "该问题已延期一次，第二次延期由县领导审批：请报县领导决定。";
}

function measuresLeft({ content }: GuardQuestion): string | null {
  if (content === undefined) return null;
  if (content.measureIds.length < 2) {
    return "该问题只有一条整改措施，不必拆分；确难按期完成的，请申请延期或转长期坚持。";
  }
  return content.openMeasureIds.length > 0 ? null : "各条措施都已完成，没有需要拆分的措施。";
}

/** Characters of a reason worth the name. */
const leastReason = 2;

/** DESIGN §4: the same duty and place again within 180 days is the old finding, reopened. */
function notRecurring({ content, clock, separateReason = "" }: GuardQuestion): string | null {
  const prior = content?.prior ?? null;
  if (prior === null || recurrenceOf(prior, clock.today) !== "reopen") return null;
  if (separateReason.trim().length >= leastReason) return null;
  return `同一条款、同一点位的${prior.number}于${dayWords(prior.closedOn, clock.today)}销号，不满180天：应提请该问题重新挂账；确属另一件事的，请写明另立理由后交办。`;
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
  named_verifier: ({ finding, actor }) =>
    finding.verifierId === null ||
    finding.verifierId === actor.accountId ||
    can(actor, "finding.assign")
      ? null
      : "该问题已指定他人核查：请由指定的核查人或督查办受理。",
  assigned: ({ finding, actor }) =>
    finding.verificationStartedBy === actor.accountId || can(actor, "finding.countersign")
      ? null
      : "该问题由其他督查员受理核查：请由受理人或督查办办理。",
  needs_second_signer: ({ finding }) =>
    needsTwoSigners(finding) ? null : "一般、立行立改问题不需要第二签字，请直接销号。",
  signed_by_two: signedByTwo,
  was_asked: wasAsked,
  not_asked_yet: notAskedYet,
  before_due: beforeDue,
  extensions_left: ({ finding }) =>
    finding.extensionsGranted < mostExtensions
      ? null
      : "该问题已延期两次，不能再延；确需长期整改的，请申请转长期坚持。",
  decides_extension: decidesExtension,
  measures_left: measuresLeft,
  not_recurring: notRecurring,
  no_veto: ({ action, finding }) => {
    if (!finding.vetoed) return null;
    return action === "propose_veto"
      ? "该问题已经县领导确认一票否决，不必再次提请。"
      : "该问题已经县领导确认一票否决，不能撤销或并案；事实有误的，请由责任单位提出异议后复核。";
  },
};
