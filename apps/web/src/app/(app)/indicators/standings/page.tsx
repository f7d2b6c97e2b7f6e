import type { SearchParams } from "nuqs/server";
import { IndicatorTabs } from "../../../../features/scores/index.ts";
import { loadStandingParams, StandingsView } from "../../../../features/standings/index.ts";
import { heldPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata = { title: "档次" };

export default async function StandingsPage(props: { searchParams: Promise<SearchParams> }) {
  const { id } = await loadStandingParams(props.searchParams);
  const { standing } = serverTRPC();
  await Promise.all([
    prefetch(standing.list.queryOptions()),
    id !== null && prefetch(standing.byId.queryOptions({ id })),
  ]);
  const held = await heldPermissions();
  return (
    <HydrateClient>
      <IndicatorTabs held={held} />
      <StandingsView held={held} />
    </HydrateClient>
  );
}
