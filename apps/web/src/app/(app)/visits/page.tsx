import { MyVisitsView } from "../../../features/visits/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../lib/trpc/server.ts";

export const metadata = { title: "我的检查" };

export default async function MyVisitsPage() {
  const { clock } = await requestContext();
  await prefetch(serverTRPC().visit.listOwn.queryOptions());
  return (
    <HydrateClient>
      <MyVisitsView today={clock.today} />
    </HydrateClient>
  );
}
