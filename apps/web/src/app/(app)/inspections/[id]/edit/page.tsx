import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditInspectionView } from "../../../../../features/inspections/index.ts";
import { currentPermissions, requireActor } from "../../../../../lib/session.ts";
import { read } from "../../../../../lib/trpc/server.ts";
import { readChoices } from "../../read-choices.ts";

export const metadata: Metadata = { title: "修改督查轮次" };

export default async function EditInspectionPage(props: { params: Promise<{ id: string }> }) {
  const { accountId } = await requireActor();
  if (!(await currentPermissions()).includes("inspection.manage")) notFound();
  const { id } = await props.params;
  const inspection = await read((ask) => ask.inspection.byId({ id }));
  const choices = await readChoices();
  return <EditInspectionView inspection={inspection} choices={choices} accountId={accountId} />;
}
