import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { defaultDueOn } from "./clock-rules.ts";
import type { FindingFacts } from "./facts.ts";
import { isOpen } from "./status/status-light.ts";

type Clocked = Pick<
  FindingFacts,
  "state" | "severity" | "issuedOn" | "originalDueOn" | "dueOn" | "cycle"
>;

/**
 * The due date a finding takes when the working days change, or null where it keeps the one it has.
 *
 * - A date that is the severity's term, untouched since the issue, is counted again.
 * - Any other date stays the day it was set to; a working day that becomes a day off moves to the next
 *   working day, and a day off it was set to on purpose stays
 *   (a term that ends on a day off ends on the day after it, docs/sources.md).
 * - Nobody's time is ever shortened, and what is overdue already stays overdue.
 */
export function movedDueOn(
  finding: Clocked,
  before: WorkCalendar,
  after: WorkCalendar,
  today: Day,
): Day | null {
  const { severity, issuedOn, originalDueOn, dueOn, cycle } = finding;
  if (!isOpen(finding) || dueOn === null || issuedOn === null || dueOn < today) return null;
  const counted =
    cycle === 1 && dueOn === originalDueOn && dueOn === defaultDueOn(severity, issuedOn, before);
  if (!counted && !before.isWorkday(dueOn)) return null;
  const recomputed = counted ? defaultDueOn(severity, issuedOn, after) : after.nextWorkday(dueOn);
  return recomputed > dueOn ? recomputed : null;
}
