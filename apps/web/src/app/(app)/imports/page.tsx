import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportsView } from "../../../features/imports/index.ts";
import { currentPermissions } from "../../../lib/session.ts";

export const metadata: Metadata = { title: "台账与通报" };

export default async function ImportsPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("import.ledger")) notFound();
  return <ImportsView listsToo={permissions.includes("list.manage")} />;
}
