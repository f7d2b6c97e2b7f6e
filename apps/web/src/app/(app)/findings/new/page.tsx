import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewDraftView } from "../../../../features/findings/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "新建问题" };

export default async function NewFindingPage() {
  const { accountId } = await requireActor();
  const permissions = await currentPermissions();
  if (!permissions.includes("finding.draft")) notFound();
  const directory = await read((ask) => ask.unit.directory());
  const inspections = await read((ask) => ask.inspection.list());
  const reader = { accountId, today: (await requestContext()).clock.today };
  const openInspection = permissions.includes("inspection.manage");
  const rights = { issue: permissions.includes("finding.issue"), openInspection };
  return <NewDraftView choices={{ directory, inspections }} reader={reader} rights={rights} />;
}
