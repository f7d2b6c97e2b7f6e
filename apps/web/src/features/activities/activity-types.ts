import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["activity"];

export type ActivityItem = Outputs["list"]["rows"][number];
export type ActivityCounts = Outputs["counts"];
export type ActivityForm = Outputs["form"];
export type ActivityPage = Outputs["byId"];
export type CalendarDay = Outputs["calendar"]["days"][number];

/** The reader: the account of the drafts, the day, and whether they may write records. */
export type Reader = {
  accountId: string;
  unitId: string | null;
  today: string;
  mayRecord: boolean;
};
