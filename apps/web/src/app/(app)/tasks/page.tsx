import type { Metadata } from "next";
import { TaskListView } from "../../../features/tasks/index.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "待办" };

export default async function TasksPage() {
  const { clock, actor } = await requestContext();
  const [list, month] = await Promise.all([
    read((ask) => ask.task.list()),
    actor?.unitId ? read((ask) => ask.score.thisMonth()) : null,
  ]);
  return <TaskListView list={list} month={month} today={clock.today} />;
}
