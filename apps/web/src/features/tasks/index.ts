export { actionOf, type MetricTask, metricTone, type Task, type TaskList } from "./task-actions.ts";
export { TaskListView } from "./task-list-view.tsx";
