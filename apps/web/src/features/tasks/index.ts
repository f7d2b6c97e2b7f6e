export { TaskListView } from "./task-list-view.tsx";
