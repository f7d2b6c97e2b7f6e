import type {
  ActivityInput,
  AssessmentFact,
  CountyListKind,
  Day,
  EntryValue,
  InspectionKind,
  PeriodId,
  VisitState,
} from "@xianlan/domain";

/** One thing a township did, its place by the demo's own name. */
export type DemoActivity = Omit<ActivityInput, "placeId" | "attachmentIds"> & {
  place: string | null;
};

/** What a unit answers to one line of a form. */
export type DemoAnswer = {
  value: EntryValue | null;
  /** Reason of 不适用, "" where it applies. */
  notApplicable: string;
  /** A word on what looks unusual; also names the proof. */
  note: string;
};

/** A row of a county department's list, its unit by the demo's own key. */
export type DemoListRow =
  | { unit: string; figures: Record<string, string> }
  | { unit: string; title: string; on: Day; outlet: string; level: string; link: string };

/** A correction asked after the lock. */
export type DemoCorrection =
  | { subject: "entry"; periodId: PeriodId; code: string; answer: DemoAnswer }
  | { subject: "activity_add"; activity: DemoActivity };

/** One deed of the scheme's year; ids are filled in when it is done. */
export type YearDeed =
  | { verb: "draftScheme"; year: number; title: string }
  | { verb: "proposeScheme"; year: number }
  | { verb: "approveScheme"; year: number }
  | { verb: "reviseScheme"; year: number; title: string; weights: Record<string, string> }
  | { verb: "record"; unit: string; activities: readonly DemoActivity[] }
  | { verb: "extend"; periodId: PeriodId; dueOn: Day; lockOn: Day }
  | { verb: "fill"; unit: string; periodId: PeriodId; prepare: boolean }
  | { verb: "sign"; unit: string; periodId: PeriodId }
  | { verb: "accept"; periodId: PeriodId; units: readonly string[] }
  | { verb: "sendBack"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { verb: "lock" }
  | {
      verb: "list";
      kind: CountyListKind;
      department: string;
      periodId: PeriodId;
      rows: readonly DemoListRow[];
    }
  | { verb: "objectToList"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { verb: "objectToStanding"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { verb: "dismissObjection"; unit: string; periodId: PeriodId; reason: string }
  | { verb: "correct"; unit: string; asked: DemoCorrection; reason: string }
  | { verb: "approveCorrection"; unit: string }
  | {
      verb: "assess";
      unit: string;
      year: number;
      code: string;
      on: Day;
      value: AssessmentFact["value"];
      reason: string;
    }
  | { verb: "checklists"; year: number }
  | { verb: "reviseChecklist"; year: number; publishes: boolean }
  | {
      verb: "inspect";
      title: string;
      kind: InspectionKind;
      on: Day;
      endsOn: Day;
      checklist: "whole" | "venues";
      /** False: it is still being prepared. */
      starts: boolean;
      visits: readonly DemoVisit[];
      /** Null: it is still running. */
      summary: string | null;
    }
  | { verb: "proposeStanding"; periodId: PeriodId }
  | { verb: "publishStanding"; periodId: PeriodId };

/** One item's answer; it failed where something is counted as failed. */
export type DemoCheck = {
  item: string;
  checked: number | null;
  failed: number | null;
  text: string;
  /** Fact of the draft it opens. */
  finding?: string;
};

/** A visit of a round; `note` tells why items were left or why nobody went. */
export type DemoVisit = {
  unit: string;
  place: string | null;
  state: VisitState;
  /** Day on the plan; without one the day of the round. */
  plannedOn?: Day;
  note: string;
  checks: readonly DemoCheck[];
};

/** A deed in its place: when, and by whose account. */
export type YearStep = YearDeed & { at: string; by: string };
