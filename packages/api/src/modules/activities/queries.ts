// The reads of records, for the router and for other modules.
export { activityCalendar } from "./calendar.ts";
export { countActivities } from "./counts.ts";
export { activityForm, lastActivity } from "./form.ts";
export { type ActivityItem, type ActivityList, listActivities } from "./list.ts";
export { activityPage } from "./page.ts";
