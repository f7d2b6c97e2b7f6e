import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { FindingAction } from "@xianlan/domain/finding";

type Outputs = inferRouterOutputs<AppRouter>;

export type FindingList = Outputs["finding"]["list"];
/** A row of the list. */
export type FindingRow = FindingList["rows"][number];
export type Facets = Outputs["finding"]["facets"];
/** All that the page of one finding shows. */
export type FindingPage = Outputs["finding"]["byId"];

/** What a draft chooses from. */
export type DraftChoices = {
  directory: Outputs["unit"]["directory"];
  inspections: Outputs["inspection"]["list"];
};

/** The reader, and the county's day. */
export type Reader = {
  accountId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
  /** Reads the whole county, so inspections and units are linked. */
  county?: boolean;
};

/** Actions with a form on a finding's page: the lifecycle's, and what is added to a finding. */
export type PageAction = FindingAction | "progress" | "measure" | "note";
