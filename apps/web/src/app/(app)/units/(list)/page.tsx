import type { Metadata } from "next";
import { UnitsView } from "../../../../features/units/index.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "乡镇" };

export default async function UnitsPage(props: { searchParams: Promise<{ overdue?: string }> }) {
  const { overdue } = await props.searchParams;
  const overview = await read((ask) => ask.overview.read());
  return <UnitsView overview={overview} overdueOnly={overdue === "1"} />;
}
