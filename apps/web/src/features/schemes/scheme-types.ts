import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { SchemeRules } from "@xianlan/domain/scheme";

type Outputs = inferRouterOutputs<AppRouter>["scheme"];

export type SchemeList = Outputs["list"];
export type SchemeSummary = SchemeList["schemes"][number];
/** What a new scheme may begin from. */
export type SchemeOfYear = Pick<SchemeSummary, "id" | "year" | "state">;
export type SchemePage = Outputs["byId"];
/** What approving a scheme or sending it back needs of it. */
export type ApprovableScheme = Pick<SchemePage, "id" | "version" | "year" | "title" | "succeeds">;
export type SchemeImpact = Outputs["impact"];
/** An uploaded 考核细则 as it was read. */
export type { SchemeUpload } from "@xianlan/api";

/** The current draft, as a late writer's conflict carries it. */
export type CurrentScheme = {
  version: number;
  state: SchemePage["state"];
  title: string;
  rules: SchemeRules;
  updatedByName: string;
};

/** What the reader may do besides reading. */
export type SchemeRights = { manage: boolean; approve: boolean; impact: boolean };

/** Changes the rules of a draft from what they are now. */
export type EditRules = (make: (now: SchemeRules) => SchemeRules) => void;
