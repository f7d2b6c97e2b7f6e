import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { cache } from "react";
import { InspectionView, loadInspectionTab } from "../../../../features/inspections/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const load = cache(async (id: string) => {
  if (!(await currentPermissions()).includes("inspection.read")) notFound();
  return read((ask) => ask.inspection.byId({ id }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label, title } = await load((await params).id);
  return { title: `${label} ${title}` };
}

export default async function InspectionPage(props: Props) {
  const inspection = await load((await props.params).id);
  const { tab } = await loadInspectionTab(props.searchParams);
  const { id } = inspection;
  const result = tab === "result" ? await read((ask) => ask.inspection.result({ id })) : null;
  const shown = { inspection, tab, result };
  return <InspectionView {...shown} permissions={await currentPermissions()} />;
}
