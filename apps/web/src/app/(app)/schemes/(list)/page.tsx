import type { Metadata } from "next";
import { SchemesView } from "../../../../features/schemes/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "考核方案" };

export default async function SchemesPage() {
  const manage = (await currentPermissions()).includes("scheme.manage");
  return <SchemesView list={await read((ask) => ask.scheme.list())} manage={manage} />;
}
