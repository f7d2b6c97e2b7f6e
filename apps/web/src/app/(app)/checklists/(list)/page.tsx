import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistsView } from "../../../../features/checklists/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "检查清单" };

export default async function ChecklistsPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("inspection.read")) notFound();
  await prefetch(serverTRPC().checklist.list.queryOptions());
  const { today } = (await requestContext()).clock;
  const manage = permissions.includes("checklist.manage");
  return <HydrateClient>{<ChecklistsView manage={manage} today={today} />}</HydrateClient>;
}
