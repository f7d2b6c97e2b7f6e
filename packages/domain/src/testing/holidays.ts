import { addDays, type CalendarData } from "../calendar/calendar.ts";
import type { HolidayKind, HolidayRow } from "../calendar/holiday.ts";

function span(name: string, kind: HolidayKind, first: string, last = first): HolidayRow[] {
  const rows: HolidayRow[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) rows.push({ day, kind, name });
  return rows;
}

/** The announced holidays of 2026; 2025 and 2027 stay weekends alone. */
export const holidays2026: CalendarData = {
  gazettedYears: [2026],
  days: [
    ...span("元旦", "holiday", "2026-01-01", "2026-01-03"),
    ...span("元旦", "workday", "2026-01-04"),
    ...span("春节", "workday", "2026-02-14"),
    ...span("春节", "holiday", "2026-02-15", "2026-02-23"),
    ...span("春节", "workday", "2026-02-28"),
    ...span("清明节", "holiday", "2026-04-04", "2026-04-06"),
    ...span("劳动节", "holiday", "2026-05-01", "2026-05-05"),
    ...span("劳动节", "workday", "2026-05-09"),
    ...span("端午节", "holiday", "2026-06-19", "2026-06-21"),
    ...span("国庆节", "workday", "2026-09-20"),
    ...span("中秋节", "holiday", "2026-09-25", "2026-09-27"),
    ...span("国庆节", "holiday", "2026-10-01", "2026-10-07"),
    ...span("国庆节", "workday", "2026-10-10"),
  ],
};
