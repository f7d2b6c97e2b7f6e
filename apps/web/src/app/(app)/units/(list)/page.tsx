import type { Metadata } from "next";
import { UnitsView } from "../../../../features/units/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/server.tsx";

export const metadata: Metadata = { title: "乡镇" };

export default async function UnitsPage(props: { searchParams: Promise<{ overdue?: string }> }) {
  const { overdue } = await props.searchParams;
  await prefetch(serverTRPC().overview.read.queryOptions());
  return <HydrateClient>{<UnitsView overdueOnly={overdue === "1"} />}</HydrateClient>;
}
