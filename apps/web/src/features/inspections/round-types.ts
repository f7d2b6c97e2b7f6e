import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { RoundInput } from "@xianlan/domain";

type Outputs = inferRouterOutputs<AppRouter>["inspection"];

export type ListedRound = Outputs["rounds"]["rounds"][number];
export type RoundPage = Outputs["byId"];
export type RoundUnit = RoundPage["units"][number];
export type PlannedVisit = RoundPage["visits"][number];
export type RoundResult = Outputs["result"];
export type DrawPreview = Outputs["previewDraw"];

/** What the reader may do beside reading. */
export type RoundRights = { manage: boolean; record: boolean };

/** What a late writer of a round is told stands there now. */
export type CurrentRound = {
  version: number;
  title: string;
  state: RoundPage["state"];
  kind: RoundPage["kind"];
  startsOn: string;
  endsOn: string | null;
  unitGoal: number;
  placeGoal: number;
};

/** A visit on the plan, and what is to be done with it. */
export type PlanDeed = { deed: "change" | "cancel"; visit: PlannedVisit };

/** The form of a round, as its fields use it. */
export type RoundForm = {
  values: RoundInput;
  set: (change: Partial<RoundInput>) => void;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
};
