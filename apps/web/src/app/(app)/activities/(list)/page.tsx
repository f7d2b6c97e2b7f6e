import type { SearchParams } from "nuqs/server";
import {
  ActivitiesView,
  activityQueries,
  loadActivityFilter,
} from "../../../../features/activities/index.ts";
import { read } from "../../../../lib/trpc/server.ts";
import { activityReader } from "../reader.ts";

export const metadata = { title: "工作记录" };

export default async function ActivitiesPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadActivityFilter(props.searchParams);
  const reader = await activityReader();
  const queries = activityQueries(params, reader.today);
  const [counts, month, year, rows, form, units] = await Promise.all([
    read((ask) => ask.activity.counts(queries.counts)),
    read((ask) => ask.activity.counts(queries.spans.month)),
    read((ask) => ask.activity.counts(queries.spans.year)),
    params.view === "list"
      ? read((ask) => ask.activity.list(queries.rows))
      : read(async (ask) => (await ask.activity.calendar(queries.calendar)).days),
    reader.mayRecord ? read((ask) => ask.activity.form()) : null,
    reader.unitId === null ? read((ask) => ask.unit.directory()) : null,
  ]);
  const shown = { counts, month, year, rows, form, units };
  return <ActivitiesView shown={shown} params={params} reader={reader} />;
}
