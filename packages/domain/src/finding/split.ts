import type { Clock, Day } from "../calendar/clock.ts";
import { lateBy, startClock } from "./clock-rules.ts";
import type { FindingFacts } from "./facts.ts";

/**
 * The facts a finding split off from `parent` begins with: in rectification, on a clock of its own,
 * acknowledged on the day of the split. What was late before the split stays late in the child.
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
    cycle: 1,
    acknowledgedOn: clock.today,
    late: lateBy(parent, clock.today),
    verificationDueOn: null,
    verifierId: null,
    verificationStartedBy: null,
    closureProposedBy: null,
    longTermRequestedBy: null,
    reopenRequestedBy: null,
    extensionRequestedBy: null,
    extensionsGranted: 0,
    vetoRequestedBy: null,
    vetoed: false,
    closedOn: null,
    onTime: null,
  };
}
