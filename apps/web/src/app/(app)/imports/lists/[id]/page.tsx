import type { Metadata } from "next";
import { CountyListView } from "../../../../../features/county-lists/index.ts";
import { requireActor } from "../../../../../lib/session.ts";
import { read, requestContext } from "../../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "县直部门名单" };

export default async function CountyListPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor();
  const { id } = await params;
  const list = await read((ask) => ask.countyList.byId({ id }));
  const { today } = (await requestContext()).clock;
  return <CountyListView list={list} today={today} />;
}
