import type { Metadata } from "next";
import { CountyListsView } from "../../../../features/county-lists/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "县直部门名单" };

export default async function CountyListsPage() {
  const permissions = await currentPermissions();
  await prefetch(serverTRPC().countyList.list.queryOptions({}));
  const { today } = (await requestContext()).clock;
  return (
    <HydrateClient>{<CountyListsView permissions={permissions} today={today} />}</HydrateClient>
  );
}
