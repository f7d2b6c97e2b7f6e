import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AuditView, auditQuery, loadAuditFilter } from "../../../features/audit/index.ts";
import { read } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "审计日志" };

export default async function AuditPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadAuditFilter(props.searchParams);
  const page = await read((ask) => ask.audit.list(auditQuery(filter)));
  return <AuditView page={page} filter={filter} />;
}
