import type { SearchParams } from "nuqs/server";
import {
  EscalationsView,
  listQuery,
  loadEscalationParams,
} from "../../../../features/escalations/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata = { title: "督办" };

export default async function EscalationsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadEscalationParams(props.searchParams);
  const mayIssue = (await currentPermissions()).includes("escalation.issue");
  const { escalation } = serverTRPC();
  await Promise.all([
    prefetch(escalation.list.queryOptions(listQuery(params))),
    mayIssue && prefetch(escalation.proposals.queryOptions()),
  ]);
  return <HydrateClient>{<EscalationsView mayIssue={mayIssue} />}</HydrateClient>;
}
