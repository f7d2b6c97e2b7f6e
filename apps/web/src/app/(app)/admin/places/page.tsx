import type { Metadata } from "next";
import { PlacesView } from "../../../../features/admin/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "点位" };

export default async function PlacesPage() {
  await prefetch(serverTRPC().directory.units.queryOptions());
  return (
    <HydrateClient>
      <PlacesView />
    </HydrateClient>
  );
}
