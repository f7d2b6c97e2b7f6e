import type { SearchParams } from "nuqs/server";
import { FindingListView, listQueries, loadFilter } from "../../../../features/findings/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata = { title: "问题整改" };

export default async function FindingsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadFilter(props.searchParams);
  const { today } = (await requestContext()).clock;
  const { finding, unit, inspection } = serverTRPC();
  const { rows, facets } = listQueries(params);
  await Promise.all([
    prefetch(finding.list.queryOptions(rows)),
    prefetch(finding.facets.queryOptions(facets)),
    // The whole directory is worth its bytes only where a unit is named.
    params.unitId && prefetch(unit.directory.queryOptions()),
    prefetch(inspection.list.queryOptions()),
  ]);
  const view = <FindingListView today={today} permissions={await currentPermissions()} />;
  return <HydrateClient>{view}</HydrateClient>;
}
