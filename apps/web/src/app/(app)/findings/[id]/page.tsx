import type { Metadata } from "next";
import { FindingView } from "../../../../features/findings/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().finding.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).number };
}

export default async function FindingRoute(props: Props) {
  const { accountId, unitId } = await requireActor();
  const { id } = await load(props);
  const { today } = (await requestContext()).clock;
  const reader = { accountId, today, county: unitId === null };
  return <HydrateClient>{<FindingView id={id} reader={reader} />}</HydrateClient>;
}
