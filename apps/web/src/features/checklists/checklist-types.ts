import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { ChecklistItem } from "@xianlan/domain";

type Outputs = inferRouterOutputs<AppRouter>["checklist"];

export type ChecklistSummary = Outputs["list"][number];
export type ChecklistPage = Outputs["byId"];

/** What a late writer is shown stands there now. */
export type CurrentChecklist = {
  version: number;
  state: ChecklistPage["state"];
  year: number;
  title: string;
  items: ChecklistItem[];
  updatedByName: string;
};
