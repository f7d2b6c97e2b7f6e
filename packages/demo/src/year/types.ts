import type { ActivityInput } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import type { CountyListKind } from "@xianlan/domain/correction";
import type { InspectionKind } from "@xianlan/domain/inspection";
import type { PeriodId } from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import type { AssessmentFact } from "@xianlan/domain/scoring";
import type { VisitState } from "@xianlan/domain/visit";

/** One thing a township did, its place by the demo's own name. */
export type DemoActivity = Omit<ActivityInput, "placeId" | "attachmentIds"> & {
  place: string | null;
};

/** What a unit enters in one line of a submission. */
export type DemoEntry = {
  value: EntryValue | null;
  /** Reason of 不适用, "" where it applies. */
  notApplicable: string;
  /** An explanation of an unusual figure; also names the proof. */
  note: string;
};

/** A row of a county department's list, its unit by the demo's own key. */
export type DemoListRow =
  | { unit: string; figures: Record<string, string> }
  | { unit: string; title: string; on: Day; outlet: string; level: string; link: string };

/** A correction requested after the lock. */
export type DemoCorrection =
  | { subject: "entry"; periodId: PeriodId; code: string; result: DemoEntry }
  | { subject: "activity_add"; activity: DemoActivity };

/** One action of the scheme's year; ids are filled in when it is done. */
export type YearAction =
  | { action: "draftScheme"; year: number; title: string }
  | { action: "proposeScheme"; year: number }
  | { action: "approveScheme"; year: number }
  | { action: "reviseScheme"; year: number; title: string; weights: Record<string, string> }
  | { action: "record"; unit: string; activities: readonly DemoActivity[] }
  | { action: "extend"; periodId: PeriodId; dueOn: Day; lockOn: Day }
  | { action: "fill"; unit: string; periodId: PeriodId; prepare: boolean }
  | { action: "sign"; unit: string; periodId: PeriodId }
  | { action: "accept"; periodId: PeriodId; units: readonly string[] }
  | { action: "sendBack"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { action: "lock" }
  | {
      action: "list";
      kind: CountyListKind;
      department: string;
      periodId: PeriodId;
      rows: readonly DemoListRow[];
    }
  | { action: "objectToList"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { action: "objectToRating"; unit: string; periodId: PeriodId; code: string; reason: string }
  | { action: "dismissObjection"; unit: string; periodId: PeriodId; reason: string }
  | { action: "correct"; unit: string; asked: DemoCorrection; reason: string }
  | { action: "approveCorrection"; unit: string }
  | {
      action: "assess";
      unit: string;
      year: number;
      code: string;
      on: Day;
      value: AssessmentFact["value"];
      reason: string;
    }
  | { action: "checklists"; year: number }
  | { action: "reviseChecklist"; year: number; publishes: boolean }
  | {
      action: "inspect";
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
  | { action: "proposeRating"; periodId: PeriodId }
  | { action: "publishRating"; periodId: PeriodId };

/** One item's result; it failed where something is counted as failed. */
export type DemoCheck = {
  item: string;
  checked: number | null;
  failed: number | null;
  text: string;
  /** Fact of the draft it opens. */
  finding?: string;
};

/** A visit of an inspection; `note` says why items were left or why nobody went. */
export type DemoVisit = {
  unit: string;
  place: string | null;
  state: VisitState;
  /** Day on the plan; without one the day of the inspection. */
  plannedOn?: Day;
  note: string;
  checks: readonly DemoCheck[];
};

/** An action with its time and account. */
export type YearStep = YearAction & { at: string; by: string };
