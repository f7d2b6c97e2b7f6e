import type { Metadata } from "next";
import { SchemesView } from "../../../../features/schemes/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "考核方案" };

export default async function SchemesPage() {
  const held = await heldPermissions();
  const rights = {
    manage: held.includes("scheme.manage"),
    approve: held.includes("scheme.approve"),
    impact: held.includes("overview.read"),
  };
  await prefetch(serverTRPC().scheme.list.queryOptions());
  return <HydrateClient>{<SchemesView rights={rights} />}</HydrateClient>;
}
