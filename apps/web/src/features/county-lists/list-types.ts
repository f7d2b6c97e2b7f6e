import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["countyList"];

export type ListPreview = Outputs["preview"];
export type ListChoice = ListPreview["choice"];
export type CountyListItem = Outputs["list"][number];
export type CountyList = Outputs["byId"];
export type CountyListRow = CountyList["rows"][number];
