import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Visits = inferRouterOutputs<AppRouter>["visit"];
export type VisitPage = Visits["byId"];
export type OwnVisits = Visits["listOwn"];
export type VisitHead = VisitPage["visit"];
/** What the buttons of a visit use of it. */
export type RecordedVisit = Pick<VisitHead, "id" | "version" | "state" | "inspectionState">;
export type VisitItem = VisitPage["items"][number];
export type CheckView = VisitPage["checks"][number];
export type VisitBrief = Visits["brief"];

/** “青石镇 · 上村”. */
export function formatPlace({ unitName, placeName }: Pick<VisitHead, "unitName" | "placeName">) {
  return placeName === null ? unitName : `${unitName} · ${placeName}`;
}
