import type { Day } from "../clock.ts";
import type { FindingState, Severity } from "../finding.ts";

/**
 * What the lifecycle needs to know of a finding. The database row carries the same columns, so a
 * decision's patch is written as it is.
 */
export type FindingFacts = {
  state: FindingState;
  severity: Severity;
  unitId: string | null;
  /** The finder: the account that drafted it. */
  createdBy: string;
  /** 1 at first; a reopened finding counts on. */
  round: number;
  issuedOn: Day | null;
  /** The due date set at issue of this round; extensions and pauses never change it. */
  originalDueOn: Day | null;
  dueOn: Day | null;
  acknowledgedOn: Day | null;
  /** First day of the running segment of the township's clock. */
  clockStartedOn: Day | null;
  /** Day the township's clock stopped (dispute or closure request); null while it runs. */
  clockStoppedOn: Day | null;
  /** Working days of the finished segments. Final once closed. */
  daysUsed: number;
  /** The clock has once stopped after its due date in this round: late stays late. */
  late: boolean;
  returnedCount: number;
  /** The reviewer's own clock, 5 working days from the closure request. */
  reviewDueOn: Day | null;
  takenBy: string | null;
  /** First signer of a serious or major closure; the second must be another account. */
  closureProposedBy: string | null;
  longTermAskedBy: string | null;
  reopenAskedBy: string | null;
  closedOn: Day | null;
  /** Frozen at closure; null before. */
  onTime: boolean | null;
};
