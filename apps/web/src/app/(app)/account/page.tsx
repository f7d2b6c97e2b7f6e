import type { Metadata } from "next";
import { AccountView } from "../../../features/account/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "我的账号" };

export default async function AccountPage() {
  await prefetch(serverTRPC().session.me.queryOptions());
  return (
    <HydrateClient>
      <AccountView />
    </HydrateClient>
  );
}
