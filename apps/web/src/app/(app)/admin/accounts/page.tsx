import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AccountsView, accountQuery, loadAccountFilter } from "../../../../features/admin/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "账号" };

export default async function AccountsPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadAccountFilter(props.searchParams);
  const { accountId } = await requireActor();
  const [units, accounts] = await Promise.all([
    read((ask) => ask.directory.units()),
    read((ask) => ask.account.list(accountQuery(filter))),
  ]);
  return <AccountsView accounts={accounts} units={units} self={accountId} filter={filter} />;
}
