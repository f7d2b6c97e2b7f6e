import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

/** What the office recorded in a year. */
export type AssessmentList = inferRouterOutputs<AppRouter>["assessment"]["list"];
export type AssessmentRow = AssessmentList["rows"][number];
/** An indicator the office records by hand. */
export type Assessable = AssessmentList["indicators"][number];
