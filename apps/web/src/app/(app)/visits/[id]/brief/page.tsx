import { BriefView } from "../../../../../features/visits/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ id: string }> };

export const metadata = { title: "口袋单" };

export default async function BriefPage({ params }: Props) {
  const { id } = await params;
  await prefetch(serverTRPC().visit.brief.queryOptions({ id }));
  return <HydrateClient>{<BriefView id={id} />}</HydrateClient>;
}
