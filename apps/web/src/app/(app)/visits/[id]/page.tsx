import { VisitView } from "../../../../features/visits/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata = { title: "实地检查" };

export default async function VisitPage({ params }: Props) {
  const { id } = await params;
  const { unitId } = await requireActor();
  const { clock } = await requestContext();
  await prefetch(serverTRPC().visit.byId.queryOptions({ id }));
  return (
    <HydrateClient>
      <VisitView id={id} today={clock.today} county={unitId === null} />
    </HydrateClient>
  );
}
