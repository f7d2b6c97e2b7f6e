import { cache } from "react";
import { EscalationNoticeView } from "../../../../features/escalations/index.ts";
import { read } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => read((ask) => ask.escalation.byId({ id })));

export async function generateMetadata({ params }: Props) {
  const { kindLabel, number } = await load((await params).id);
  return { title: `${kindLabel} ${number}` };
}

export default async function EscalationPage({ params }: Props) {
  return <EscalationNoticeView notice={await load((await params).id)} />;
}
