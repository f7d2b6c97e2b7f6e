import { BriefView } from "../../../../../features/visits/index.ts";
import { read } from "../../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata = { title: "口袋单" };

export default async function BriefPage({ params }: Props) {
  const { id } = await params;
  return <BriefView brief={await read((ask) => ask.visit.brief({ id }))} />;
}
