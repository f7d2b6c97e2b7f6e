import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewDraftView } from "../../../../features/findings/index.ts";
import { heldPermissions, requireActor } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "新建问题" };

export default async function NewFindingPage() {
  const { accountId } = await requireActor();
  const held = await heldPermissions();
  if (!held.includes("finding.draft")) notFound();
  const { unit, inspection } = serverTRPC();
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.list.queryOptions());
  const reader = { accountId, today: (await requestContext()).clock.today };
  const openRound = held.includes("inspection.manage");
  const rights = { issue: held.includes("finding.issue"), openRound };
  return <HydrateClient>{<NewDraftView {...{ reader, rights }} />}</HydrateClient>;
}
