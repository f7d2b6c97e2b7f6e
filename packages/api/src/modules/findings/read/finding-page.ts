import type { Day } from "@xianlan/domain/calendar";
import type {
  CycleRecord,
  FindingCategory,
  FindingSource,
  FindingState,
  Severity,
  StatusLightReading,
} from "@xianlan/domain/finding";
import type { PageActions } from "./page-actions.ts";
import type { FindingVisit, PriorLink, Relatives } from "./page-links.ts";
import type { FindingRequests } from "./page-requests.ts";

// What goes over the wire of a finding, named part by part: a new column reaches nobody by default.

/** A file handed in with something. */
export type FindingFile = {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  hasThumbnail: boolean;
  happenedOn: Day;
  uploadedAt: string;
  submittedAt: string | null;
  uploadedByName: string;
};

export type FindingMeasure = {
  id: string;
  cycle: number;
  ordinal: number;
  text: string;
  dueOn: Day;
  doneOn: Day | null;
  result: string;
};

/** Names beside the ids of a finding. */
export type FindingNames = {
  unitName: string;
  placeName: string;
  inspectionTitle: string;
  inspectionLabel: string;
};

/** Columns of the row that everyone sees who may see the finding. */
export type SharedColumns = {
  id: string;
  number: string;
  version: number;
  state: FindingState;
  severity: Severity;
  category: FindingCategory;
  source: FindingSource;
  inspectionId: string;
  unitId: string | null;
  placeId: string | null;
  placeText: string;
  fact: string;
  dutyCode: string | null;
  dutyText: string;
  foundOn: Day;
  /** The finder. */
  createdByName: string;
  cycle: number;
  issuedOn: Day | null;
  originalDueOn: Day | null;
  dueOn: Day | null;
  acknowledgedOn: Day | null;
  responsibleLeader: string;
  responsiblePerson: string;
  clockStartedOn: Day | null;
  clockStoppedOn: Day | null;
  daysUsed: number;
  /** The clock once stopped after its due date in this cycle. */
  late: boolean;
  returnedCount: number;
  verificationDueOn: Day | null;
  verificationStartedByName: string;
  extensionsGranted: number;
  vetoed: boolean;
  closedOn: Day | null;
  onTime: boolean | null;
};

/** The county side's alone: a sentence that may speak of others, proposals not yet decided. */
export type CountyColumns = {
  /** "" for a unit. */
  sourceText: string;
  closureProposedBy: string | null;
  vetoRequestedBy: string | null;
  reopenRequestedBy: string | null;
  verifierId: string | null;
  /** "" for a unit. */
  verifierName: string;
};

type WithFiles<One> = One & { attachments: FindingFile[] };

/** Everything the page of a finding shows. */
export type FindingPage = SharedColumns &
  CountyColumns &
  FindingNames &
  Relatives &
  StatusLightReading &
  PageActions &
  Omit<FindingRequests, "extensions" | "disputes" | "checkIns"> & {
    stateLabel: string;
    severityLabel: string;
    categoryLabel: string;
    badges: { key: string; label: string }[];
    /** The duty of the scheme that the finding names, to quote. */
    duty: { code: string; name: string; clause: string } | null;
    visit: FindingVisit | null;
    /** Of the visit shown: one a unit may not know of yet is not betrayed by its id either. */
    visitId: string | null;
    itemCode: string | null;
    /** For a draft: the like finding closed last, to be reopened or linked. */
    prior: PriorLink | null;
    criteria: { id: string; text: string }[];
    /** This cycle's; what earlier cycles undertook stays on record. */
    measures: FindingMeasure[];
    earlierMeasures: FindingMeasure[];
    progress: WithFiles<{
      id: string;
      measureId: string | null;
      text: string;
      happenedOn: Day;
      recordedAt: string;
      recordedByName: string;
    }>[];
    /** Files on the finding itself, such as pictures of what was found. */
    attachments: FindingFile[];
    closureRequests: WithFiles<{
      id: string;
      prevention: string;
      requestedAt: string;
      requestedByName: string;
      results: { closureRequestId: string; measureId: string; result: string }[];
    }>[];
    verifications: {
      id: string;
      closureRequestId: string;
      method: string;
      methodLabel: string;
      startedAt: string;
      startedByName: string;
      outcome: string | null;
      decidedAt: string | null;
      firstSignerName: string;
      secondSignerName: string;
      verdicts: { verificationId: string; criterionId: string; met: boolean; reason: string }[];
    }[];
    extensions: WithFiles<FindingRequests["extensions"][number]>[];
    disputes: WithFiles<FindingRequests["disputes"][number]>[];
    checkIns: WithFiles<FindingRequests["checkIns"][number]>[];
    cycles: CycleRecord[];
    events: {
      id: string;
      at: string;
      action: string;
      label: string;
      actorName: string;
      actorUnit: string;
      text: string;
      internal: boolean;
    }[];
  };
