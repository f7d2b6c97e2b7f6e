import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CountyListView } from "../../../../../features/county-lists/index.ts";
import { requireActor } from "../../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "县直部门名单" };

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function CountyListPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const { id } = await params;
  if (!uuid.test(id)) notFound();
  await prefetch(serverTRPC().countyList.byId.queryOptions({ id }));
  const { today } = (await requestContext()).clock;
  return <HydrateClient>{<CountyListView id={id} today={today} />}</HydrateClient>;
}
