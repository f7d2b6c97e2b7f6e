import type { Day, FindingCategory, Severity, VerificationMethod } from "@xianlan/domain";

/** A round of the demo, in the order of its start. */
export type DemoRound = { title: string; startsOn: Day; at: string; by: string };

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
  | { verb: "request"; results: readonly string[]; prevention: string; evidence: string }
  | { verb: "take"; method: VerificationMethod }
  | { verb: "return"; reason: string }
  | { verb: "propose" }
  | { verb: "close" }
  | { verb: "withdraw"; reason: string }
  | { verb: "merge"; into: number }
  | { verb: "note"; text: string };

/** A deed in its place: when, by whose account, on which finding. */
export type DemoStep = DemoDeed & { at: string; by: string; finding: number };

/** The whole history of the demo county, oldest first. */
export type DemoPlan = {
  rounds: readonly DemoRound[];
  steps: readonly DemoStep[];
  findings: number;
};
