import type { Metadata } from "next";
import { SchemeView } from "../../../../features/schemes/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().scheme.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function SchemePage(props: Props) {
  const { accountId } = await requireActor();
  const permissions = await currentPermissions();
  const { id } = await load(props);
  const rights = {
    manage: permissions.includes("scheme.manage"),
    approve: permissions.includes("scheme.approve"),
    impact: permissions.includes("overview.read"),
  };
  await prefetch(serverTRPC().unit.directory.queryOptions());
  return (
    <HydrateClient>{<SchemeView id={id} rights={rights} accountId={accountId} />}</HydrateClient>
  );
}
