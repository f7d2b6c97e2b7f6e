import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { ChecklistItem } from "@xianlan/domain/checklist";

type Outputs = inferRouterOutputs<AppRouter>["checklist"];

export type ChecklistSummary = Outputs["list"][number];
export type ChecklistPage = Outputs["byId"];

/** The current draft, as a late writer's conflict carries it. */
export type CurrentChecklist = {
  version: number;
  state: ChecklistPage["state"];
  year: number;
  title: string;
  items: ChecklistItem[];
  updatedByName: string;
};
