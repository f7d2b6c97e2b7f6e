import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditInspectionView } from "../../../../../features/inspections/index.ts";
import { currentPermissions, requireActor } from "../../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "修改督查轮次" };

export default async function EditInspectionPage(props: { params: Promise<{ id: string }> }) {
  const { accountId } = await requireActor();
  if (!(await currentPermissions()).includes("inspection.manage")) notFound();
  const { unit, inspection, checklist } = serverTRPC();
  const { id } = await prefetch(inspection.byId.queryOptions({ id: (await props.params).id }));
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.team.queryOptions());
  await prefetch(checklist.list.queryOptions());
  return <HydrateClient>{<EditInspectionView id={id} accountId={accountId} />}</HydrateClient>;
}
