import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AuditView, auditQuery, loadAuditFilter } from "../../../features/audit/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/hydrated.tsx";

export const metadata: Metadata = { title: "审计日志" };

export default async function AuditPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadAuditFilter(props.searchParams);
  await prefetch(serverTRPC().audit.list.queryOptions(auditQuery(filter)));
  return (
    <HydrateClient>
      <AuditView />
    </HydrateClient>
  );
}
