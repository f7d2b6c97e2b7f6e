import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SchemeImportView } from "../../../../features/schemes/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "导入考核细则" };

export default async function SchemeImportPage() {
  if (!(await currentPermissions()).includes("scheme.manage")) notFound();
  const { today } = (await requestContext()).clock;
  return <SchemeImportView today={today} />;
}
