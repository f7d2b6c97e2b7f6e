import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import {
  InspectionsView,
  loadInspectionConditions,
} from "../../../../features/inspections/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "督查" };

export default async function InspectionsPage(props: { searchParams: Promise<SearchParams> }) {
  const permissions = await currentPermissions();
  if (!permissions.includes("inspection.read")) notFound();
  const conditions = await loadInspectionConditions(props.searchParams);
  const list = await read((ask) => ask.inspection.listWithCoverage());
  const manage = permissions.includes("inspection.manage");
  return <InspectionsView list={list} conditions={conditions} manage={manage} />;
}
