import type { SearchParams } from "nuqs/server";
import {
  EscalationsView,
  listQuery,
  loadEscalationParams,
} from "../../../../features/escalations/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "督办" };

export default async function EscalationsPage(props: { searchParams: Promise<SearchParams> }) {
  const params = await loadEscalationParams(props.searchParams);
  const mayIssue = (await currentPermissions()).includes("escalation.issue");
  const [list, proposals] = await Promise.all([
    read((ask) => ask.escalation.list(listQuery(params))),
    mayIssue ? read((ask) => ask.escalation.proposals()) : null,
  ]);
  return <EscalationsView list={list} proposals={proposals} params={params} />;
}
