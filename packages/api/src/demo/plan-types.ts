import type {
  Day,
  EscalationKind,
  FindingCategory,
  InspectionKind,
  Severity,
  VerificationMethod,
} from "@xianlan/domain";

/** A round of the demo: one village of each of its units drawn by lot. In the order of the start. */
export type DemoRound = {
  title: string;
  kind: InspectionKind;
  startsOn: Day;
  endsOn: Day;
  /** Keys of the units with a drawn place, in the order in which they are visited. */
  units: readonly string[];
  /** What it came to, told when the next round opens; null while it runs. */
  summary: string | null;
};

/** A deed on a round; a walk visits the drawn places of some units on one day. */
export type DemoRoundStep = { at: string; round: number } & (
  | { verb: "open" }
  | { verb: "walk"; by: string; units: readonly string[]; finish: boolean }
  | { verb: "arrange"; by: string; units: readonly string[]; plannedOn: Day }
  | { verb: "close"; summary: string }
);

/** What the finder writes down; `unit` and `place` by the demo's own names. */
export type DemoDraft = {
  round: number;
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

/** One deed on a finding, with all it says; ids are filled in when it is done. */
export type DemoDeed =
  | { verb: "draft"; draft: DemoDraft }
  | { verb: "issue" }
  | {
      verb: "acknowledge";
      responsibleLeader: string;
      responsiblePerson: string;
      measures: readonly { text: string; dueOn: Day }[];
    }
  | { verb: "progress"; text: string; happenedOn: Day; finishes: number | null }
  | {
      verb: "request";
      results: readonly string[];
      prevention: string;
      evidence: string;
      /** With a picture: as it was taken, or the same one saved anew. */
      picture?: "taken" | "saved anew";
    }
  | { verb: "startVerification"; method: VerificationMethod }
  | { verb: "return"; reason: string }
  | { verb: "propose" }
  | { verb: "close" }
  | { verb: "withdraw"; reason: string }
  | { verb: "merge"; into: number }
  | { verb: "note"; text: string }
  | DemoRequest
  | DemoSupervision;

/** What one side asks and another decides. Measures by their place in the receipt. */
export type DemoRequest =
  | { verb: "dispute"; ground: string; proof: string }
  | { verb: "requestExtension"; reason: string; progress: string; wishedDueOn: Day }
  | { verb: "grantExtension"; grantedDueOn: Day; reason: string }
  | {
      verb: "split";
      measure: number;
      /** Name of the finding that comes of it. */
      child: number;
      fact: string;
      criteria: readonly string[];
      dueOn: Day;
      reason: string;
    }
  | { verb: "requestLongTerm"; reason: string; milestones: readonly { text: string; dueOn: Day }[] }
  | { verb: "checkIn"; text: string; reaches: number | null }
  | { verb: "requestReopen" | "reopen"; newFact: string; visitedOn: Day }
  | { verb: "proposeVeto"; clause: string; reason: string }
  | { verb: ReasonedVerb; reason: string };

/** Decisions that bring their reason and nothing else. */
export type ReasonedVerb =
  | "uphold"
  | "dismiss"
  | "refuseExtension"
  | "makeLongTerm"
  | "refuseLongTerm"
  | "refuseReopen"
  | "confirmVeto"
  | "refuseVeto";

/** What the office does beside the finding's own road, and what units answer. */
export type DemoSupervision =
  | { verb: "assign"; verifier: string }
  | { verb: "escalate"; kind: EscalationKind; dueOn: Day }
  | { verb: "replyEscalation"; reply: string }
  | { verb: "selfCheck"; units: readonly string[] }
  | { verb: "answerSelfCheck"; checked: number; failed: number; answer: string };

/** A deed in its place: when, by whose account, on which finding. */
export type DemoStep = DemoDeed & { at: string; by: string; finding: number };

/** The whole history of the demo county, oldest first. */
export type DemoPlan = {
  rounds: readonly DemoRound[];
  roundSteps: readonly DemoRoundStep[];
  steps: readonly DemoStep[];
  findings: number;
};
