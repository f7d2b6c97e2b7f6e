export { deedOf, type MetricTask, metricTone, type Task } from "./task-deeds.ts";
export { TaskListView } from "./task-list-view.tsx";
