import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["score"];

export type MatrixPage = Outputs["matrix"];
/** The county's matrix of a year. */
export type Matrix = NonNullable<MatrixPage["scored"]>;
export type MatrixCategory = Matrix["categories"][number];
export type MatrixUnit = Matrix["units"][number];
export type OwedSubmission = Matrix["owed"][number];

/** A unit's own year. */
export type UnitScorePage = Outputs["unit"];
export type ScoredYear = NonNullable<UnitScorePage["scored"]>;
export type IndicatorScore = ScoredYear["score"]["indicators"][number];
export type ScorePart = IndicatorScore["parts"][number];
export type Records = ScoredYear["records"];
export type CategoryScore = ScoredYear["categories"][number];

/** One indicator across the units. */
export type IndicatorPage = Outputs["indicator"];
export type IndicatorRow = IndicatorPage["rows"][number];

/** What is to be done this month; null for the county. */
export type MonthDuties = Outputs["thisMonth"];
export type MonthDuty = NonNullable<MonthDuties>["items"][number];
