import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["activity"];

export type ActivityRows = Outputs["list"];
export type ActivityItem = ActivityRows["rows"][number];
export type ActivityCounts = Outputs["counts"];
export type ActivityForm = Outputs["form"];
export type ActivityPage = Outputs["byId"];
/** What the forms of a record need of it. */
export type ChangeablePage = Pick<ActivityPage, "id" | "version" | "unitId" | "content" | "may">;
export type CalendarDay = Outputs["calendar"]["days"][number];

/** The reader: the account of the drafts, the day, and whether they may write records. */
export type Reader = {
  accountId: string;
  unitId: string | null;
  today: string;
  mayRecord: boolean;
};
