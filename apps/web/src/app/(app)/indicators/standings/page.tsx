import type { SearchParams } from "nuqs/server";
import { loadRatingParams, RatingsView } from "../../../../features/ratings/index.ts";
import { IndicatorTabs } from "../../../../features/scores/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

export const metadata = { title: "档次" };

export default async function RatingsPage(props: { searchParams: Promise<SearchParams> }) {
  const { id } = await loadRatingParams(props.searchParams);
  const { rating } = serverTRPC();
  await Promise.all([
    prefetch(rating.list.queryOptions()),
    id !== null && prefetch(rating.byId.queryOptions({ id })),
  ]);
  const permissions = await currentPermissions();
  return (
    <HydrateClient>
      <IndicatorTabs permissions={permissions} />
      <RatingsView permissions={permissions} />
    </HydrateClient>
  );
}
