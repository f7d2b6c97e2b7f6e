export { actionOf, type MetricTask, metricTone, type Task } from "./task-actions.ts";
export { TaskListView } from "./task-list-view.tsx";
