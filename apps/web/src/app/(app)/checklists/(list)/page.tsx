import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistsView } from "../../../../features/checklists/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "检查清单" };

export default async function ChecklistsPage() {
  const held = await heldPermissions();
  if (!held.includes("inspection.read")) notFound();
  await prefetch(serverTRPC().checklist.list.queryOptions());
  const { today } = (await requestContext()).clock;
  const manage = held.includes("checklist.manage");
  return <HydrateClient>{<ChecklistsView {...{ manage, today }} />}</HydrateClient>;
}
