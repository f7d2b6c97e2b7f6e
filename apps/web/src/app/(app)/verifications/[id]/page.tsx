import type { Metadata } from "next";
import { cache } from "react";
import { VerificationView } from "../../../../features/verifications/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { read, readIfAllowed, requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => read((ask) => ask.finding.byId({ id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `核查 ${(await load((await params).id)).number}` };
}

export default async function VerificationPage({ params }: Props) {
  const { id } = await params;
  const { accountId } = await requireActor();
  const queue = await read((ask) => ask.verification.queue());
  const page = await load(id);
  const reuse = await readIfAllowed((ask) => ask.finding.evidenceReuse({ id }));
  const reader = { accountId, today: (await requestContext()).clock.today };
  return (
    <VerificationView page={page} queue={queue} reused={reuse?.reused ?? []} reader={reader} />
  );
}
