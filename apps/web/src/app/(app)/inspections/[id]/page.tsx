import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InspectionView } from "../../../../features/inspections/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ id: string }> };

async function load({ params }: Props) {
  if (!(await currentPermissions()).includes("inspection.read")) notFound();
  return prefetch(serverTRPC().inspection.byId.queryOptions({ id: (await params).id }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { label, title } = await load(props);
  return { title: `${label} ${title}` };
}

export default async function InspectionPage(props: Props) {
  const { id } = await load(props);
  const permissions = await currentPermissions();
  const manage = permissions.includes("inspection.manage");
  const rights = { manage, record: permissions.includes("visit.record") };
  return <HydrateClient>{<InspectionView id={id} rights={rights} />}</HydrateClient>;
}
