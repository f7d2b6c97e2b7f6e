import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulletinImportView } from "../../../../features/imports/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "读入督查通报" };

export default async function BulletinImportPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("import.bulletin")) notFound();
  const { unit, inspection } = serverTRPC();
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.list.queryOptions());
  const { accountId } = await requireActor();
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>
      {<BulletinImportView today={today} permissions={permissions} accountId={accountId} />}
    </HydrateClient>
  );
}
