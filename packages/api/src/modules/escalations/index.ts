// What bulk actions and 待办 use of escalation notices.
export { remind } from "./remind.ts";
export { escalationTasks } from "./tasks.ts";
