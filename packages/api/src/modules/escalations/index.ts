// What bulk work and 待办 use of 督办.
export { addEscalation } from "./add.ts";
export { loadNoticeSubject } from "./notice-subject.ts";
export { escalationTasks } from "./tasks.ts";
