import type { WorkCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import type { FindingFacts } from "../facts.ts";
import type { CountFigure, FindingCounts } from "../figures/figures.ts";
import { type Severity, severityLabels } from "../state.ts";
import { statusLightOf } from "./status-light.ts";

/** What a unit needs to be ordered by attention. */
export type AttentionRow = { name: string; counts: FindingCounts };

const attentionOrder = [
  "overdue",
  "soon",
  "returned",
  "acknowledgementAlert",
  "awaitingVerification",
  "open",
] as const satisfies readonly CountFigure[];

/**
 * Units that need attention first: more overdue, then more due soon, more returned, more without
 * acknowledgement, more awaiting closure, more open; equal ones by name, so that the order is stable.
 */
export function compareAttention(a: AttentionRow, b: AttentionRow): number {
  for (const key of attentionOrder) {
    const difference = b.counts[key] - a.counts[key];
    if (difference !== 0) return difference;
  }
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

const severityWeight: Record<Severity, number> = {
  major: 3,
  serious: 2,
  immediate: 1,
  ordinary: 0,
};

/**
 * 值得过问: open findings in the order a leader would ask about them: overdue first, then the graver,
 * then the more often returned, then the earlier due date. Sorts a copy; closed ones are left out by
 * the caller's query.
 */
export function compareByAttention(
  clock: Clock,
  calendar: WorkCalendar,
): (a: FindingFacts, b: FindingFacts) => number {
  const overdue = (finding: FindingFacts) =>
    Number(statusLightOf(finding, clock, calendar).overdue);
  return (a, b) => {
    const byWeight =
      overdue(b) - overdue(a) ||
      severityWeight[b.severity] - severityWeight[a.severity] ||
      b.returnedCount - a.returnedCount;
    if (byWeight !== 0) return byWeight;
    const [dueA, dueB] = [a.dueOn ?? "9999-12-31", b.dueOn ?? "9999-12-31"];
    if (dueA === dueB) return 0;
    return dueA < dueB ? -1 : 1;
  };
}

/** Why a finding is worth asking about: “重大，逾期12个工作日，退回2次”. */
export function attentionText(finding: FindingFacts, clock: Clock, calendar: WorkCalendar): string {
  const text = [severityLabels[finding.severity], statusLightOf(finding, clock, calendar).text];
  if (finding.returnedCount > 0) text.push(`退回${finding.returnedCount}次`);
  return text.join("，");
}
