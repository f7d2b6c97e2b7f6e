import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import {
  FindingListView,
  filterOf,
  listInputOf,
  loadFindingParams,
} from "../../../../features/findings/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "问题整改" };

export default async function FindingsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadFindingParams(props.searchParams);
  const held = await heldPermissions();
  const { today } = (await requestContext()).clock;
  const { finding, unit, inspection } = serverTRPC();
  await Promise.all([
    prefetch(finding.list.queryOptions(listInputOf(params))),
    prefetch(finding.facets.queryOptions(filterOf(params))),
    // The whole directory is worth its bytes before the first paint only where a unit is named.
    params.unitId && prefetch(unit.directory.queryOptions()),
    prefetch(inspection.list.queryOptions()),
  ]);
  return <HydrateClient>{<FindingListView today={today} held={held} />}</HydrateClient>;
}
