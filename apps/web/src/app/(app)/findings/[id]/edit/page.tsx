import { redirect } from "next/navigation";
import { EditDraftView } from "../../../../../features/findings/index.ts";
import { currentPermissions, requireActor } from "../../../../../lib/session.ts";
import { read, requestContext } from "../../../../../lib/trpc/server.ts";

export const metadata = { title: "修改草稿" };

export default async function EditDraftPage(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const { accountId } = await requireActor();
  const page = await read((ask) => ask.finding.byId({ id }));
  if (!page.canEditDraft) redirect(`/findings/${id}`);
  const directory = await read((ask) => ask.unit.directory());
  const inspections = await read((ask) => ask.inspection.list());
  const reader = { accountId, today: (await requestContext()).clock.today };
  const permissions = await currentPermissions();
  const rights = { issue: permissions.includes("finding.issue"), openInspection: false };
  const choices = { directory, inspections };
  return <EditDraftView page={page} choices={choices} reader={reader} rights={rights} />;
}
