import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Answers = inferRouterOutputs<AppRouter>["activity"];

export type ActivityItem = Answers["list"]["rows"][number];
export type ActivityCounts = Answers["counts"];
export type ActivityForm = Answers["form"];
export type ActivityPage = Answers["byId"];
export type CalendarDay = Answers["calendar"]["days"][number];

/** Who reads: whose drafts, which day, and whether the record is theirs to write. */
export type Reader = {
  accountId: string;
  unitId: string | null;
  today: string;
  mayRecord: boolean;
};
