import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["period"];

export type PeriodList = Outputs["list"];
export type PeriodRow = PeriodList["periods"][number];
/** What the forms of a period need of it. */
export type ChangeablePeriod = Pick<
  PeriodRow,
  "periodId" | "label" | "version" | "counts" | "dueOn" | "lockOn"
>;
export type Completeness = Outputs["completeness"];
export type CompletenessSubmission = NonNullable<
  Completeness["units"][number]["submissions"][number]
>;
