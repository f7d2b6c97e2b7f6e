import type { ActivityAttributes, ActivityKind } from "../activity/activity.ts";
import type { Day } from "../calendar/clock.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import type { Severity } from "../finding/state.ts";
import type { PeriodId } from "../period/period.ts";
import type { EntryValue } from "../scheme/entry-value.ts";

/** A row a score rests on; the interface turns it into a link. */
export type RecordRef = {
  type: "activity" | "entry" | "finding" | "assessment" | "list_figure" | "visit";
  id: string;
};

/** One activity as scoring sees it. */
export type ActivityFact = {
  id: string;
  kind: ActivityKind;
  on: Day;
  title: string;
  attributes: ActivityAttributes;
  /** Keys of the article, by address and by title; empty for other kinds. */
  articleKeys: readonly string[];
  /** Another unit claims the same article. */
  shared: boolean;
};

/** One figure: an entry of a signed submission, or a row of a county department's list, which outranks it. */
export type FigureFact = {
  ref: RecordRef;
  code: string;
  /** Item of a duty; 0 otherwise. */
  item: number;
  periodId: PeriodId;
  /** Null with `notApplicable` for 不适用. */
  value: EntryValue | null;
  /** Reason of 不适用, or "". */
  notApplicable: string;
};

/** One finding of the scheme's year, as the finding screens count it. */
export type ScoredFinding = {
  id: string;
  number: string;
  severity: Severity;
  issuedOn: Day;
  closed: boolean;
  /** Closed within its time; null while open. */
  onTime: boolean | null;
  /** Late when closed, or open past its due day. */
  overdue: boolean;
  /** Same duty as an earlier finding of the unit: reopened, or linked as a recurrence. */
  repeated: boolean;
};

/** What the office recorded: points given, events counted. */
export type AssessmentFact = {
  id: string;
  code: string;
  on: Day;
  reason: string;
  value:
    | { kind: "points"; points: DecimalText }
    | { kind: "events"; severity: Severity; count: number };
};

/** One item of a finished visit, as a sampled indicator counts it: what was looked at, what failed. */
export type SampleFact = {
  ref: RecordRef;
  /** Indicator. */
  code: string;
  on: Day;
  /** What was looked at, and where. */
  note: string;
  checked: number;
  failed: number;
};

/** All a unit's year is scored from. The order makes no difference. */
export type UnitFacts = {
  unitId: string;
  activities: readonly ActivityFact[];
  figures: readonly FigureFact[];
  findings: readonly ScoredFinding[];
  assessments: readonly AssessmentFact[];
  samples: readonly SampleFact[];
  /** A confirmed veto 一票否决 of the year: the finding and its clause. */
  veto: { findingId: string; clause: string } | null;
};

/** The day a score is computed for: the scheme's year, the last day that counts, and how late figures may be. */
export type ScoreDate = {
  year: number;
  asOf: Day;
  /** Lock day of a period; a figure missing after it is 0, before it not due. */
  lockOn: (period: PeriodId) => Day;
};
