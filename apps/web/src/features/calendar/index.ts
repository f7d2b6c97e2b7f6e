export { CalendarView } from "./calendar-view.tsx";
export { loadCalendarParams, shownYear } from "./search-params.ts";
