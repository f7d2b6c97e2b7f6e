import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewInspectionView } from "../../../../features/inspections/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "筹备督查" };

export default async function NewInspectionPage() {
  const { accountId } = await requireActor();
  if (!(await currentPermissions()).includes("inspection.manage")) notFound();
  const { unit, inspection, checklist } = serverTRPC();
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.team.queryOptions());
  await prefetch(checklist.list.queryOptions());
  const { today } = (await requestContext()).clock;
  return <HydrateClient>{<NewInspectionView today={today} accountId={accountId} />}</HydrateClient>;
}
