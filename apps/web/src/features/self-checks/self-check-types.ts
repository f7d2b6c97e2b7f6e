import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["selfCheck"];

export type SelfCheckList = Outputs["list"];
export type SelfCheck = SelfCheckList["rows"][number];
export type Proposal = Outputs["proposal"];
