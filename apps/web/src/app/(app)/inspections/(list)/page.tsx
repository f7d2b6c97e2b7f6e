import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InspectionsView } from "../../../../features/inspections/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "督查" };

export default async function InspectionsPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("inspection.read")) notFound();
  await prefetch(serverTRPC().inspection.listWithCoverage.queryOptions());
  return (
    <HydrateClient>
      <InspectionsView manage={permissions.includes("inspection.manage")} />
    </HydrateClient>
  );
}
