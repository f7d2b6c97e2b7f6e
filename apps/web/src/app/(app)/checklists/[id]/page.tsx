import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ChecklistView } from "../../../../features/checklists/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  if (!(await currentPermissions()).includes("inspection.read")) notFound();
  return read((ask) => ask.checklist.byId({ id }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).title };
}

export default async function ChecklistPage({ params }: Props) {
  const { accountId } = await requireActor();
  const page = await load((await params).id);
  const manage = (await currentPermissions()).includes("checklist.manage");
  const { today } = (await requestContext()).clock;
  return <ChecklistView page={page} manage={manage} accountId={accountId} today={today} />;
}
