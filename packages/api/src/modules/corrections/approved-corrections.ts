import type { ActivityContent } from "@xianlan/domain/activity";
import type { PeriodId } from "@xianlan/domain/period";
import type { CorrectedEntry } from "@xianlan/domain/submission";

/** An approved correction of the log, as the `correction` row holds it. */
export type ActivityCorrection = {
  unitId: string;
  /** The unit's reason for asking. */
  reason: string;
} & (
  | { subject: "activity_add"; activityId: null; after: ActivityContent }
  | { subject: "activity_change"; activityId: string; after: ActivityContent }
  | { subject: "activity_remove"; activityId: string; after: null }
);

/** An approved correction of a figure, as the `correction` row holds it. */
export type EntryCorrection = {
  unitId: string;
  periodId: PeriodId;
  code: string;
  item: number;
  reason: string;
  after: CorrectedEntry;
};
