import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportsView } from "../../../features/imports/index.ts";
import { heldPermissions } from "../../../lib/session.ts";

export const metadata: Metadata = { title: "台账与通报" };

export default async function ImportsPage() {
  const held = await heldPermissions();
  if (!held.includes("import.ledger")) notFound();
  return <ImportsView listsToo={held.includes("list.manage")} />;
}
