import type { Metadata } from "next";
import { UnitsView } from "../../../../features/units/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "乡镇" };

export default async function UnitsPage() {
  await prefetch(serverTRPC().overview.read.queryOptions());
  return <HydrateClient>{<UnitsView />}</HydrateClient>;
}
