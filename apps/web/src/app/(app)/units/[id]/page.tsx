import { UnitView } from "../../../../features/units/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ id: string }> };

const read = ({ id }: { id: string }) => prefetch(serverTRPC().overview.unit.queryOptions({ id }));

export async function generateMetadata({ params }: Props) {
  return { title: (await read(await params)).unit.name };
}

export default async function UnitPage({ params }: Props) {
  const { id } = await params;
  await Promise.all([read({ id }), prefetch(serverTRPC().score.unit.queryOptions({ id }))]);
  return <HydrateClient>{<UnitView id={id} />}</HydrateClient>;
}
