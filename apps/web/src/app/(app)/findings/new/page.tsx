import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewDraftView } from "../../../../features/findings/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "新建问题" };

export default async function NewFindingPage() {
  const { accountId } = await requireActor();
  const permissions = await currentPermissions();
  if (!permissions.includes("finding.draft")) notFound();
  const { unit, inspection } = serverTRPC();
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.list.queryOptions());
  const reader = { accountId, today: (await requestContext()).clock.today };
  const openInspection = permissions.includes("inspection.manage");
  const rights = { issue: permissions.includes("finding.issue"), openInspection };
  return <HydrateClient>{<NewDraftView reader={reader} rights={rights} />}</HydrateClient>;
}
