// What bulk actions and 待办 use of escalation notices.
export { addEscalation } from "./add.ts";
export { loadNoticeSubject } from "./notice-subject.ts";
export { escalationTasks } from "./tasks.ts";
