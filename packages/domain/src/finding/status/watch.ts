import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import type { FindingFacts } from "../facts.ts";
import { type FindingState, vetoableStates } from "../state.ts";
import { isOpen, statusLightOf } from "./status-light.ts";

/** Why a finding stands on the leader's list (重大与否决), the most serious first. */
export const watchReasons = [
  "veto_proposed",
  "vetoed",
  "second_extension",
  "major_overdue",
  "major",
  "returned_twice",
  "extended_twice",
] as const;
export type WatchReason = (typeof watchReasons)[number];
export const watchReasonLabels = {
  veto_proposed: "待确认否决",
  vetoed: "一票否决",
  second_extension: "待批二次延期",
  major_overdue: "重大逾期",
  major: "重大",
  returned_twice: "两次退回",
  extended_twice: "已延期两次",
} as const satisfies Record<WatchReason, string>;

/** A finding returned, or extended, this many times is on the leader's list. */
const minRepeats = 2;

type Watched = Pick<
  FindingFacts,
  | "state"
  | "severity"
  | "dueOn"
  | "issuedOn"
  | "clockStoppedOn"
  | "returnedCount"
  | "verificationDueOn"
  | "daysUsed"
  | "onTime"
  | "extensionRequestedBy"
  | "extensionsGranted"
  | "vetoRequestedBy"
  | "vetoed"
>;

function appliesTo(
  reason: WatchReason,
  finding: Watched,
  clock: Clock,
  calendar: WorkCalendar,
): boolean {
  const { state, severity, extensionsGranted } = finding;
  const isVetoable = (vetoableStates as readonly FindingState[]).includes(state);
  switch (reason) {
    case "veto_proposed":
      return isVetoable && finding.vetoRequestedBy !== null;
    case "vetoed":
      return isVetoable && finding.vetoed;
    case "second_extension":
      return (
        state === "rectifying" &&
        finding.extensionRequestedBy !== null &&
        extensionsGranted === minRepeats - 1
      );
    case "major_overdue":
      return severity === "major" && statusLightOf(finding, clock, calendar).overdue;
    case "major":
      return severity === "major" && isOpen(finding);
    case "returned_twice":
      return isOpen(finding) && finding.returnedCount >= minRepeats;
    case "extended_twice":
      return isOpen(finding) && extensionsGranted >= minRepeats;
  }
}

/**
 * Every reason for which the finding is on the leader's list, the weightiest first; empty when it
 * is not on it. In SQL, with open for state in openStates:
 *
 * ((open or state = 'closed') and (vetoed or veto_requested_by is not null)) or (open and
 * (severity = 'major' or returned_count >= 2 or extensions_granted >= 2)) or
 * (state = 'rectifying' and extension_requested_by is not null and extensions_granted = 1)
 */
export function watchReasonsOf(
  finding: Watched,
  clock: Clock,
  calendar: WorkCalendar,
): WatchReason[] {
  const found = watchReasons.filter((reason) => appliesTo(reason, finding, clock, calendar));
  return found.includes("major_overdue") ? found.filter((reason) => reason !== "major") : found;
}
