import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Clock, Day } from "../calendar/clock.ts";
import type { FindingFacts } from "../finding/facts.ts";
import type { FindingState } from "../finding/state.ts";
import { type EscalationKind, escalationKindLabels, escalationKinds } from "./escalation.ts";

/** What the rule reads of a finding. */
export type EscalationFacts = Pick<FindingFacts, "state" | "issuedOn" | "dueOn" | "returnedCount">;

/** A notice issued in this cycle of the finding: which, and on what day. */
export type IssuedNotice = { kind: EscalationKind; on: Day };

/**
 * Overdue working days from which a notice is proposed (docs/lifecycle.md). A reminder is proposed on the first
 * working day late, because most lateness is an oversight. Three days are the reminder's reply time;
 * ten are the whole time of a 重大 finding; twenty are more than the whole time of an ordinary one.
 */
export const escalationOverdueDays = {
  reminder: 1,
  slip: 3,
  warning: 10,
  talk: 20,
} as const satisfies Record<EscalationKind, number>;

/** A finding returned this many times gets notices up to the 督办单 proposed, on time or not. */
export const escalationReturns = 2;

/**
 * Working days a notice is given to take effect before the next one is proposed: a finding that was long
 * overdue when somebody looked does not get four notices in one day.
 */
export const escalationPauseWorkdays = 2;

/** States in which the unit has the next move; a dispute pauses the clock, a verification is the county's. */
const statesWaitingOnUnit = ["issued", "rectifying", "long_term"] as const satisfies FindingState[];

/** Whole working days past the due date today; 0 while it is not past. */
export function overdueWorkdays(
  { dueOn }: Pick<EscalationFacts, "dueOn">,
  { today }: Clock,
  calendar: WorkCalendar,
): number {
  return dueOn === null || dueOn >= today ? 0 : calendar.workdaysBetween(dueOn, today);
}

/** The notices of this cycle: a reopened finding starts again with the first. */
function noticesOfCycle<Notice extends IssuedNotice>(
  { issuedOn }: Pick<EscalationFacts, "issuedOn">,
  notices: readonly Notice[],
): Notice[] {
  return issuedOn === null ? [] : notices.filter(({ on }) => on >= issuedOn);
}

const rankOf = (kind: EscalationKind) => escalationKinds.indexOf(kind);

/** The notice after the highest one issued in this cycle; null once the last is issued. */
function nextKind(
  finding: EscalationFacts,
  notices: readonly IssuedNotice[],
): EscalationKind | null {
  const highest = Math.max(-1, ...noticesOfCycle(finding, notices).map(({ kind }) => rankOf(kind)));
  return escalationKinds[highest + 1] ?? null;
}

/** The notice the rule proposes, with its reason. */
export type EscalationProposal = { kind: EscalationKind; overdueDays: number; reason: string };

/**
 * The notice of 督办 the rule proposes for a finding now, or null. It never skips a notice: the one
 * proposed follows the highest issued in this cycle, after the pause for that one. It only proposes.
 */
export function escalationProposal(
  finding: EscalationFacts,
  notices: readonly IssuedNotice[],
  { clock, calendar }: { clock: Clock; calendar: WorkCalendar },
): EscalationProposal | null {
  if (!(statesWaitingOnUnit as readonly FindingState[]).includes(finding.state)) return null;
  const kind = nextKind(finding, notices);
  if (kind === null) return null;
  const overdueDays = overdueWorkdays(finding, clock, calendar);
  const late = overdueDays >= escalationOverdueDays[kind];
  const returned = finding.returnedCount >= escalationReturns && rankOf(kind) <= rankOf("slip");
  if (!late && !returned) return null;
  const last = noticesOfCycle(finding, notices)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (last !== undefined && calendar.workdaysBetween(last, clock.today) < escalationPauseWorkdays) {
    return null;
  }
  const reasons = [
    ...(overdueDays > 0 ? [`逾期${overdueDays}个工作日`] : []),
    ...(returned ? [`被退回${finding.returnedCount}次`] : []),
  ];
  return { kind, overdueDays, reason: reasons.join("，") };
}

/**
 * Why a notice may not be issued now; null when it may. The office may act before the rule proposes,
 * but never out of order; a reminder may be repeated, the more severe notices come once a cycle.
 */
export function escalationRefusal(
  kind: EscalationKind,
  finding: EscalationFacts,
  notices: readonly IssuedNotice[],
): string | null {
  if (!(statesWaitingOnUnit as readonly FindingState[]).includes(finding.state)) {
    return "只对已交办、由责任单位办理中的问题督办，本件现在不由责任单位办理。";
  }
  if (kind === "reminder") return null;
  const label = escalationKindLabels[kind];
  const issued = noticesOfCycle(finding, notices).map((notice) => notice.kind);
  if (issued.includes(kind)) return `本轮已发出${label}，不再重复发出。`;
  const before = escalationKinds[rankOf(kind) - 1] ?? "reminder";
  return issued.includes(before)
    ? null
    : `本轮还没有发出${escalationKindLabels[before]}，不能直接发${label}，请逐级督办。`;
}
