import type { Metadata } from "next";
import { AccountsView } from "../../../../features/admin/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "账号" };

export default async function AccountsPage() {
  await prefetch(serverTRPC().directory.units.queryOptions());
  return (
    <HydrateClient>
      <AccountsView />
    </HydrateClient>
  );
}
