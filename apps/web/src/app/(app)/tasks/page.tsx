import type { Metadata } from "next";
import { TaskListView } from "../../../features/tasks/index.ts";
import { HydrateClient, prefetch, requestContext, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "待办" };

export default async function TasksPage() {
  const { task, score } = serverTRPC();
  const { clock, actor } = await requestContext();
  await Promise.all([
    prefetch(task.list.queryOptions()),
    actor?.unitId && prefetch(score.thisMonth.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <TaskListView today={clock.today} unit={actor !== null && actor.unitId !== null} />
    </HydrateClient>
  );
}
