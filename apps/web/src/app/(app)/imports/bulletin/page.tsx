import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulletinImportView } from "../../../../features/imports/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "读入督查通报" };

export default async function BulletinImportPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("import.bulletin")) notFound();
  const { accountId } = await requireActor();
  const { today } = (await requestContext()).clock;
  return <BulletinImportView today={today} permissions={permissions} accountId={accountId} />;
}
