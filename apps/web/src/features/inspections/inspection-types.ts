import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { InspectionSetupInput } from "@xianlan/domain/inspection";
import type { ActionForm } from "../../lib/forms/use-action-form.ts";

type Answers = inferRouterOutputs<AppRouter>;
type Outputs = Answers["inspection"];

export type InspectionList = Outputs["listWithCoverage"];
export type ListedInspection = InspectionList["inspections"][number];
export type InspectionPage = Outputs["byId"];
export type InspectionUnit = InspectionPage["units"][number];
export type PlannedVisit = InspectionPage["visits"][number];
export type InspectionOutcome = Outputs["result"];
export type DrawPreview = Outputs["previewDraw"];

/** What the reader may do besides reading. */
export type InspectionRights = { manage: boolean; record: boolean };

/** The current inspection, as a late writer's conflict carries it. */
export type CurrentInspection = {
  version: number;
  title: string;
  state: InspectionPage["state"];
  kind: InspectionPage["kind"];
  startsOn: string;
  endsOn: string | null;
  unitGoal: number;
  placeGoal: number;
};

/** The form that is asked for. */
export type RequestedForm =
  | { action: "draw" }
  | { action: "close" }
  | { action: "plan"; unitId: string | null }
  | { action: "change" | "cancel"; visitId: string };

/** A unit that may be inspected, and how many of its places are in use. */
type ChosenFrom = Pick<Answers["unit"]["directory"][number], "id" | "name" | "kind" | "active"> & {
  placeCount: number;
};

/** Whom and what an inspection may be set up with. */
export type InspectionChoices = {
  units: readonly ChosenFrom[];
  people: Outputs["team"];
  lists: Answers["checklist"]["list"];
};

/** The form of an inspection, as its fields use it. */
export type InspectionForm = ActionForm<InspectionSetupInput>;
