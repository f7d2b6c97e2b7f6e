import type { SearchParams } from "nuqs/server";
import {
  FindingListView,
  filterOptions,
  listQueries,
  loadFilter,
} from "../../../../features/findings/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "问题整改" };

export default async function FindingsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadFilter(props.searchParams);
  const { rows, facets } = listQueries(params);
  const [list, counted, units, inspections, permissions] = await Promise.all([
    read((ask) => ask.finding.list(rows)),
    read((ask) => ask.finding.facets(facets)),
    read((ask) => ask.unit.directory()),
    read((ask) => ask.inspection.list()),
    currentPermissions(),
  ]);
  const { today } = (await requestContext()).clock;
  const shown = { list, facets: counted, options: filterOptions(units, inspections) };
  return <FindingListView {...shown} params={params} today={today} permissions={permissions} />;
}
