import { EscalationNoticeView } from "../../../../features/escalations/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().escalation.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props) {
  const { kindLabel, number } = await load(props);
  return { title: `${kindLabel} ${number}` };
}

export default async function EscalationPage(props: Props) {
  const { id } = await load(props);
  return <HydrateClient>{<EscalationNoticeView id={id} />}</HydrateClient>;
}
