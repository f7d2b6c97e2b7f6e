import type { Day } from "../calendar/clock.ts";
import type { FindingState, Severity } from "./state.ts";

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
  cycle: number;
  /** Day this cycle began: the issue, or the reopening; earlier cycles keep theirs on their record. */
  issuedOn: Day | null;
  /** The due date set at issue of this cycle; extensions and pauses never change it. */
  originalDueOn: Day | null;
  /** In a draft the proposed due date, if any; after issue the one in force. */
  dueOn: Day | null;
  acknowledgedOn: Day | null;
  /** First day of the running segment of the township's clock. */
  clockStartedOn: Day | null;
  /** Day the township's clock stopped (dispute or closure request); null while it runs. */
  clockStoppedOn: Day | null;
  /** Working days of the finished segments. Final once closed. */
  daysUsed: number;
  /** The clock once stopped after its due date in this cycle; never reset within the cycle. */
  late: boolean;
  returnedCount: number;
  /** The verification's due date, 5 working days from the closure request. */
  verificationDueOn: Day | null;
  /** 核查人 the office named for the verification to come; null: whoever starts it. */
  verifierId: string | null;
  verificationStartedBy: string | null;
  /** First signer of a serious or major closure; the second must be another account. */
  closureProposedBy: string | null;
  longTermRequestedBy: string | null;
  reopenRequestedBy: string | null;
  extensionRequestedBy: string | null;
  /** Extensions granted in this cycle: the first by the office, the second by a leader, no third. */
  extensionsGranted: number;
  vetoRequestedBy: string | null;
  /** A leader has confirmed a 一票否决 that rests on this finding; it survives the closure. */
  vetoed: boolean;
  closedOn: Day | null;
  /** Frozen at closure; null before. */
  onTime: boolean | null;
};

/** A closed finding of the same unit, duty and place: what a new one may be the return of. */
export type PriorFinding = { id: string; number: string; closedOn: Day };

/** What the lifecycle needs of a finding's text and children to see whether an action is complete. */
export type FindingContent = {
  fact: string;
  dutyCode: string | null;
  dutyText: string;
  placeId: string | null;
  placeText: string;
  criterionIds: readonly string[];
  measureIds: readonly string[];
  /** Measures not yet done: one of them may be split off. */
  openMeasureIds: readonly string[];
  /** The closed finding of the same duty and place that was closed last, if there is one. */
  prior: PriorFinding | null;
  /** Evidence files already attached in this cycle, with progress or otherwise. */
  evidenceCount: number;
};

/** A finished cycle: the figures frozen at its closure, kept when the finding is reopened. */
export type CycleRecord = {
  cycle: number;
  issuedOn: Day;
  originalDueOn: Day;
  dueOn: Day;
  closedOn: Day;
  daysUsed: number;
  onTime: boolean;
  returnedCount: number;
};

/** The finding's columns that actions write and no rule reads. */
export type FindingRemarks = {
  responsibleLeader: string;
  responsiblePerson: string;
  verificationStartedByName: string;
  /** The finding it ended in. */
  mergedInto: string | null;
  /** The finding of the same duty and place that was closed longer ago. */
  recursFrom: string | null;
};

/** Every column an action may write. */
export type FindingColumns = FindingFacts & FindingRemarks;
