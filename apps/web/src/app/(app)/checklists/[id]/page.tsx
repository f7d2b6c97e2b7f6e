import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistView } from "../../../../features/checklists/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

async function load({ params }: Props) {
  if (!(await currentPermissions()).includes("inspection.read")) notFound();
  const { checklist } = serverTRPC();
  return prefetch(checklist.byId.queryOptions({ id: (await params).id }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).title };
}

export default async function ChecklistPage(props: Props) {
  const { accountId } = await requireActor();
  const { id } = await load(props);
  const manage = (await currentPermissions()).includes("checklist.manage");
  const { today } = (await requestContext()).clock;
  const view = <ChecklistView id={id} manage={manage} accountId={accountId} today={today} />;
  return <HydrateClient>{view}</HydrateClient>;
}
