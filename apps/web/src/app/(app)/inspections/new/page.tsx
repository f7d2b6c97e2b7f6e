import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewInspectionView } from "../../../../features/inspections/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { requestContext } from "../../../../lib/trpc/server.ts";
import { readChoices } from "../read-choices.ts";

export const metadata: Metadata = { title: "筹备督查" };

export default async function NewInspectionPage() {
  const { accountId } = await requireActor();
  if (!(await currentPermissions()).includes("inspection.manage")) notFound();
  const choices = await readChoices();
  const { today } = (await requestContext()).clock;
  return <NewInspectionView choices={choices} today={today} accountId={accountId} />;
}
