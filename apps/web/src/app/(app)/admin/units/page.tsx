import type { Metadata } from "next";
import { UnitsView } from "../../../../features/admin/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "单位" };

export default async function UnitsPage() {
  await prefetch(serverTRPC().directory.units.queryOptions());
  return (
    <HydrateClient>
      <UnitsView />
    </HydrateClient>
  );
}
