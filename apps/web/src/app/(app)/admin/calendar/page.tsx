import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import {
  CalendarView,
  loadCalendarParams,
  shownYear,
} from "../../../../features/calendar/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "工作日历" };

export default async function CalendarPage(props: { searchParams: Promise<SearchParams> }) {
  const { today } = (await requestContext()).clock;
  const year = shownYear((await loadCalendarParams(props.searchParams)).year, today);
  await prefetch(serverTRPC().calendar.year.queryOptions({ year }));
  return (
    <HydrateClient>
      <CalendarView today={today} />
    </HydrateClient>
  );
}
