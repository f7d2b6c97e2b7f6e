import type { Metadata } from "next";
import { UnitsView } from "../../../../features/admin/index.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "单位" };

export default async function UnitsPage() {
  return <UnitsView units={await read((ask) => ask.directory.units())} />;
}
