import type { Metadata } from "next";
import { SchemesView } from "../../../../features/schemes/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "考核方案" };

export default async function SchemesPage() {
  const permissions = await currentPermissions();
  const rights = {
    manage: permissions.includes("scheme.manage"),
    approve: permissions.includes("scheme.approve"),
    impact: permissions.includes("overview.read"),
  };
  await prefetch(serverTRPC().scheme.list.queryOptions());
  return <HydrateClient>{<SchemesView rights={rights} />}</HydrateClient>;
}
