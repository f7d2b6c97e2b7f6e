export { selfCheckTasks } from "./tasks.ts";
