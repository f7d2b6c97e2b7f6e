import type { ActivityParams } from "./search-params.ts";

/** What the controls of the list show and change: its address without the pages passed. */
export type ActivityConditions = Omit<ActivityParams, "after">;

/** Everything that narrows the list. */
export const conditionNames = [
  "unitId",
  "kind",
  "from",
  "to",
  "q",
  "code",
  "source",
  "flag",
] as const satisfies readonly (keyof ActivityConditions)[];
