import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LedgerImportView } from "../../../../features/imports/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "导入问题台账" };

export default async function LedgerImportPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("import.ledger")) notFound();
  const { unit, inspection } = serverTRPC();
  await prefetch(unit.directory.queryOptions());
  await prefetch(inspection.list.queryOptions());
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>{<LedgerImportView today={today} permissions={permissions} />}</HydrateClient>
  );
}
