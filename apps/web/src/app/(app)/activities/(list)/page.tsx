import type { SearchParams } from "nuqs/server";
import {
  ActivitiesView,
  activityQueries,
  loadActivityFilter,
  spansOf,
} from "../../../../features/activities/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { activityReader } from "../reader.ts";

export const metadata = { title: "工作记录" };

export default async function ActivitiesPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadActivityFilter(props.searchParams);
  const reader = await activityReader();
  const { activity } = serverTRPC();
  const queries = activityQueries(params, reader.today);
  const spans = spansOf(reader.today);
  await Promise.all([
    prefetch(activity.counts.queryOptions(queries.counts)),
    prefetch(activity.counts.queryOptions(spans.month)),
    prefetch(activity.counts.queryOptions(spans.year)),
    params.view === "list"
      ? prefetch(activity.list.queryOptions(queries.rows))
      : prefetch(activity.calendar.queryOptions(queries.calendar)),
    reader.mayRecord && prefetch(activity.form.queryOptions()),
  ]);
  return <HydrateClient>{<ActivitiesView reader={reader} />}</HydrateClient>;
}
