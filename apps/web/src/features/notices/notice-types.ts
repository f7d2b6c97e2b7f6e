import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

export type NoticeList = inferRouterOutputs<AppRouter>["notice"]["list"];
