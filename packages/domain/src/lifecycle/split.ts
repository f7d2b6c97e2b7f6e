import type { Clock, Day } from "../clock.ts";
import { lateBy, startClock } from "./clocks.ts";
import type { FindingFacts } from "./facts.ts";

/**
 * The facts a finding split off from `parent` begins with: in rectification, on a clock of its own,
 * with the day of the split as its receipt. What was late before the split stays late in the child.
 */
export function childFacts(
  parent: FindingFacts,
  { dueOn, createdBy, clock }: { dueOn: Day; createdBy: string; clock: Clock },
): FindingFacts {
  return {
    ...parent,
    ...startClock(dueOn, clock.today),
    state: "rectifying",
    createdBy,
    round: 1,
    acknowledgedOn: clock.today,
    late: lateBy(parent, clock.today),
    reviewDueOn: null,
    verifierId: null,
    takenBy: null,
    closureProposedBy: null,
    longTermAskedBy: null,
    reopenAskedBy: null,
    extensionAskedBy: null,
    extensionsGranted: 0,
    vetoAskedBy: null,
    vetoed: false,
    closedOn: null,
    onTime: null,
  };
}
