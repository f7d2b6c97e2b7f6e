import { RectificationView } from "../../../features/rectification/index.ts";
import { requireActor } from "../../../lib/session.ts";
import { HydrateClient, prefetch, requestContext, serverTRPC } from "../../../lib/trpc/server.tsx";

export const metadata = { title: "本单位整改" };

export default async function RectificationPage() {
  const { accountId } = await requireActor();
  await prefetch(serverTRPC().rectification.read.queryOptions({ unitId: null }));
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>
      {<RectificationView unitId={null} accountId={accountId} today={today} />}
    </HydrateClient>
  );
}
