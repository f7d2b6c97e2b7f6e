import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["period"];

export type PeriodRow = Outputs["list"]["periods"][number];
export type Completeness = Outputs["completeness"];
export type CompletenessSubmission = NonNullable<
  Completeness["units"][number]["submissions"][number]
>;
