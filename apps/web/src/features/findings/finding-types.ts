import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { type FindingAction, findingActions } from "@xianlan/domain";

type Outputs = inferRouterOutputs<AppRouter>;

/** A row of the list. */
export type FindingRow = Outputs["finding"]["list"]["rows"][number];
export type Facets = Outputs["finding"]["facets"];
/** All that the page of one finding shows. */
export type FindingPage = Outputs["finding"]["byId"];

/** Who looks, and on which day of the county. */
export type Reader = {
  accountId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  /** Reads the whole county: rounds and units are pages of theirs too. */
  county?: boolean;
};

/** Deeds with a form of their own: actions of the lifecycle, and what is added to a finding. */
export const deeds = [
  ...findingActions,
  "progress",
  "measure",
  "note",
] as const satisfies readonly (FindingAction | "progress" | "measure" | "note")[];
export type Deed = (typeof deeds)[number];
