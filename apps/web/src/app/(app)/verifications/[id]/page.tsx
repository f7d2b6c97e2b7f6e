import type { Metadata } from "next";
import { VerificationView } from "../../../../features/verifications/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().finding.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `核查 ${(await load(props)).number}` };
}

export default async function VerificationPage(props: Props) {
  const { accountId } = await requireActor();
  await prefetch(serverTRPC().verification.queue.queryOptions());
  const { id } = await load(props);
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>{<VerificationView id={id} reader={{ accountId, today }} />}</HydrateClient>
  );
}
