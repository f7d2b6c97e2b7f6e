import type { Day } from "@xianlan/domain/calendar";
import type { EscalationKind } from "@xianlan/domain/escalation";
import type { FindingCategory, Severity, VerificationMethod } from "@xianlan/domain/finding";
import type { InspectionKind } from "@xianlan/domain/inspection";

/** An inspection of the demo: one village of each of its units drawn by lot. In the order of the start. */
export type DemoInspection = {
  title: string;
  kind: InspectionKind;
  startsOn: Day;
  endsOn: Day;
  /** Keys of the units with a drawn place, in the order in which they are visited. */
  units: readonly string[];
  /** Its summary, recorded when the next inspection begins; null while it runs. */
  summary: string | null;
};

/** An action on an inspection; a tour visits the drawn places of some units on one day. */
export type DemoInspectionStep = { at: string; inspection: number } & (
  | { action: "open" }
  | { action: "walk"; by: string; units: readonly string[]; finish: boolean }
  | { action: "arrange"; by: string; units: readonly string[]; plannedOn: Day }
  | { action: "close"; summary: string }
);

/** What the finder writes down; `unit` and `place` by the demo's own names. */
export type DemoDraft = {
  inspection: number;
  unit: string | null;
  place: string | null;
  placeText: string;
  fact: string;
  category: FindingCategory;
  dutyCode: string;
  severity: Severity;
  criteria: readonly string[];
  foundOn: Day;
};

/** One action on a finding, with all it says; ids are filled in when it is done. */
export type DemoAction =
  | { action: "draft"; draft: DemoDraft }
  | { action: "issue" }
  | {
      action: "acknowledge";
      responsibleLeader: string;
      responsiblePerson: string;
      measures: readonly { text: string; dueOn: Day }[];
    }
  | { action: "progress"; text: string; happenedOn: Day; finishes: number | null }
  | {
      action: "request";
      results: readonly string[];
      prevention: string;
      evidence: string;
      /** With a picture: as it was taken, or the same one saved again. */
      picture?: "taken" | "saved anew";
    }
  | { action: "startVerification"; method: VerificationMethod }
  | { action: "return"; reason: string }
  | { action: "propose" }
  | { action: "close" }
  | { action: "withdraw"; reason: string }
  | { action: "merge"; into: number }
  | { action: "note"; text: string }
  | DemoRequest
  | DemoSupervision;

/** What one side requests and another decides. Measures by their place in the acknowledgement. */
export type DemoRequest =
  | { action: "dispute"; ground: string; proof: string }
  | { action: "requestExtension"; reason: string; progress: string; wishedDueOn: Day }
  | { action: "grantExtension"; grantedDueOn: Day; reason: string }
  | {
      action: "split";
      measure: number;
      /** Name of the finding that comes of it. */
      child: number;
      fact: string;
      criteria: readonly string[];
      dueOn: Day;
      reason: string;
    }
  | {
      action: "requestLongTerm";
      reason: string;
      milestones: readonly { text: string; dueOn: Day }[];
    }
  | { action: "checkIn"; text: string; reaches: number | null }
  | { action: "requestReopen" | "reopen"; newFact: string; visitedOn: Day }
  | { action: "proposeVeto"; clause: string; reason: string }
  | { action: ReasonedAction; reason: string };

/** Decisions that bring their reason and nothing else. */
export type ReasonedAction =
  | "uphold"
  | "dismiss"
  | "refuseExtension"
  | "makeLongTerm"
  | "refuseLongTerm"
  | "refuseReopen"
  | "confirmVeto"
  | "refuseVeto";

/** What the office does beside the lifecycle, and what units reply. */
export type DemoSupervision =
  | { action: "assign"; verifier: string }
  | { action: "escalate"; kind: EscalationKind; dueOn: Day }
  | { action: "replyEscalation"; reply: string }
  | { action: "selfCheck"; units: readonly string[] }
  | { action: "answerSelfCheck"; checked: number; failed: number; reply: string };

/** An action with its time, account and finding. */
export type DemoStep = DemoAction & { at: string; by: string; finding: number };

/** The whole history of the demo county, oldest first. */
export type DemoPlan = {
  inspections: readonly DemoInspection[];
  inspectionSteps: readonly DemoInspectionStep[];
  steps: readonly DemoStep[];
  findings: number;
};
