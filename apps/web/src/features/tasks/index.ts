export { deedOf, type Task } from "./task-deeds.ts";
export { TaskListView } from "./task-list-view.tsx";
