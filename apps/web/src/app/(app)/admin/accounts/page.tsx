import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AccountsView, accountQuery, loadAccountFilter } from "../../../../features/admin/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "账号" };

export default async function AccountsPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadAccountFilter(props.searchParams);
  const { account, directory, session } = serverTRPC();
  await Promise.all([
    prefetch(session.me.queryOptions()),
    prefetch(directory.units.queryOptions()),
    prefetch(account.list.queryOptions(accountQuery(filter))),
  ]);
  return (
    <HydrateClient>
      <AccountsView />
    </HydrateClient>
  );
}
