import { redirect } from "next/navigation";
import { EditDraftView } from "../../../../../features/findings/index.ts";
import { currentPermissions, requireActor } from "../../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../../lib/trpc/server.ts";

export const metadata = { title: "修改草稿" };

export default async function EditDraftPage(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const { accountId } = await requireActor();
  const { finding, unit, inspection } = serverTRPC();
  const page = await prefetch(finding.byId.queryOptions({ id }));
  if (!page.canEditDraft) redirect(`/findings/${id}`);
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.list.queryOptions());
  const reader = { accountId, today: (await requestContext()).clock.today };
  const permissions = await currentPermissions();
  const rights = { issue: permissions.includes("finding.issue"), openInspection: false };
  return <HydrateClient>{<EditDraftView id={id} reader={reader} rights={rights} />}</HydrateClient>;
}
