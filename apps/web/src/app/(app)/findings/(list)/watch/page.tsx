import { WatchView } from "../../../../../features/board/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/server.tsx";

export const metadata = { title: "重大与否决" };

export default async function WatchPage() {
  await prefetch(serverTRPC().board.watch.queryOptions());
  return <HydrateClient>{<WatchView />}</HydrateClient>;
}
