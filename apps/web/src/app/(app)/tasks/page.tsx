import type { Metadata } from "next";
import { TaskListView } from "../../../features/tasks/index.ts";
import { HydrateClient, prefetch, requestContext, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "待办" };

export default async function TasksPage() {
  await prefetch(serverTRPC().task.list.queryOptions());
  const { clock } = await requestContext();
  return (
    <HydrateClient>
      <TaskListView today={clock.today} />
    </HydrateClient>
  );
}
