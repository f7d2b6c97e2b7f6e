import type { Metadata } from "next";
import { CountyListsView } from "../../../../features/county-lists/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "县直部门名单" };

export default async function CountyListsPage() {
  const permissions = await currentPermissions();
  const lists = await read((ask) => ask.countyList.list({}));
  const { today } = (await requestContext()).clock;
  return <CountyListsView lists={lists} permissions={permissions} today={today} />;
}
