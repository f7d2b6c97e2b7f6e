import { ReadingView } from "../../../../../features/submissions/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ periodId: string; unitId: string }> };

const read = (form: { periodId: string; unitId: string }) =>
  prefetch(serverTRPC().submission.page.queryOptions(form));

export async function generateMetadata({ params }: Props) {
  const { unit, period } = await read(await params);
  return { title: `${unit.name}${period.label}报送` };
}

export default async function ReadingPage({ params }: Props) {
  const form = await params;
  await read(form);
  return <HydrateClient>{<ReadingView {...form} />}</HydrateClient>;
}
