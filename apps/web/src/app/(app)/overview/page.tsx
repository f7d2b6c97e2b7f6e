import type { Metadata } from "next";
import { OverviewView } from "../../../features/overview/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "总览" };

export default async function OverviewPage() {
  const { board, overview, task } = serverTRPC();
  await Promise.all([
    prefetch(overview.read.queryOptions()),
    prefetch(task.list.queryOptions()),
    prefetch(board.watch.queryOptions()),
  ]);
  return <HydrateClient>{<OverviewView />}</HydrateClient>;
}
