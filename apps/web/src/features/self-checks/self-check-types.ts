import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["selfCheck"];

export type SelfCheck = Outputs["list"]["rows"][number];
export type Proposal = Outputs["proposal"];
