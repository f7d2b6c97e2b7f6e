import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import {
  FindingListView,
  filterOf,
  listInputOf,
  loadFindingParams,
} from "../../../features/findings/index.ts";
import { heldPermissions } from "../../../lib/session.ts";
import { HydrateClient, prefetch, requestContext, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "问题整改" };

export default async function FindingsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadFindingParams(props.searchParams);
  const held = await heldPermissions();
  const { clock } = await requestContext();
  const { finding, directory, inspection } = serverTRPC();
  await Promise.all([
    prefetch(finding.list.queryOptions(listInputOf(params))),
    prefetch(finding.facets.queryOptions(filterOf(params))),
    prefetch(directory.units.queryOptions()),
    prefetch(inspection.list.queryOptions()),
  ]);
  const may = (permission: (typeof held)[number]) => held.includes(permission);
  const rights = { draft: may("finding.draft"), issue: may("finding.issue") };
  const view = { today: clock.today, rights: { ...rights, export: may("finding.export") } };
  return <HydrateClient>{<FindingListView {...view} />}</HydrateClient>;
}
