import type { Metadata } from "next";
import { OverviewView } from "../../../features/overview/index.ts";
import { read } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "总览" };

export default async function OverviewPage() {
  const [overview, tasks, watch] = await Promise.all([
    read((ask) => ask.overview.read()),
    read((ask) => ask.task.list()),
    read((ask) => ask.board.watch()),
  ]);
  return <OverviewView overview={overview} tasks={tasks} watch={watch} />;
}
