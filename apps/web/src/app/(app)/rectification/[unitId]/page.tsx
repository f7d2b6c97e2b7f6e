import type { Metadata } from "next";
import { RectificationView } from "../../../../features/rectification/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ unitId: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().rectification.read.queryOptions({ unitId: (await params).unitId }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `${(await load(props)).unit.name}整改台账` };
}

export default async function UnitRectificationPage(props: Props) {
  const [{ accountId }, { unitId }] = [await requireActor(), await props.params];
  await load(props);
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>
      {<RectificationView unitId={unitId} accountId={accountId} today={today} />}
    </HydrateClient>
  );
}
