import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LedgerImportView } from "../../../../features/imports/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "导入问题台账" };

export default async function LedgerImportPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("import.ledger")) notFound();
  const { today } = (await requestContext()).clock;
  return <LedgerImportView today={today} permissions={permissions} />;
}
