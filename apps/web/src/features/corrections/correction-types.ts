import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["correction"];

export type CorrectionItem = Outputs["list"]["rows"][number];
export type CorrectionPage = Outputs["byId"];
