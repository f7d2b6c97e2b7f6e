import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import {
  CalendarView,
  loadCalendarParams,
  shownYear,
} from "../../../../features/calendar/index.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "工作日历" };

export default async function CalendarPage(props: { searchParams: Promise<SearchParams> }) {
  const { today } = (await requestContext()).clock;
  const year = shownYear((await loadCalendarParams(props.searchParams)).year, today);
  const calendarYear = await read((ask) => ask.calendar.year({ year }));
  return <CalendarView calendarYear={calendarYear} today={today} />;
}
