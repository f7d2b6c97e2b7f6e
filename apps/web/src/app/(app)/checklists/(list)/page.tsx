import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChecklistsView } from "../../../../features/checklists/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "检查清单" };

export default async function ChecklistsPage() {
  const permissions = await currentPermissions();
  if (!permissions.includes("inspection.read")) notFound();
  const lists = await read((ask) => ask.checklist.list());
  const { today } = (await requestContext()).clock;
  const manage = permissions.includes("checklist.manage");
  return <ChecklistsView lists={lists} manage={manage} today={today} />;
}
