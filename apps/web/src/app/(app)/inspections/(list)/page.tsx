import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundsView } from "../../../../features/inspections/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "督查" };

export default async function InspectionsPage() {
  const held = await heldPermissions();
  if (!held.includes("inspection.read")) notFound();
  await prefetch(serverTRPC().inspection.rounds.queryOptions());
  return (
    <HydrateClient>
      <RoundsView manage={held.includes("inspection.manage")} />
    </HydrateClient>
  );
}
