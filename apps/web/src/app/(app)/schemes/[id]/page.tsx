import type { Metadata } from "next";
import { cache } from "react";
import { SchemeView } from "../../../../features/schemes/index.ts";
import { currentPermissions, requireActor } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => read((ask) => ask.scheme.byId({ id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).title };
}

export default async function SchemePage({ params }: Props) {
  const { accountId } = await requireActor();
  const permissions = await currentPermissions();
  const page = await load((await params).id);
  const units = await read((ask) => ask.unit.directory());
  const rights = {
    manage: permissions.includes("scheme.manage"),
    approve: permissions.includes("scheme.approve"),
    impact: permissions.includes("overview.read"),
  };
  return <SchemeView page={page} units={units} rights={rights} accountId={accountId} />;
}
