import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { Sentence } from "@xianlan/ui";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { AuditConditions } from "./audit-conditions.tsx";
import { type AuditFilter, auditRules } from "./audit-filter.ts";
import { auditOptions } from "./audit-labels.ts";
import { AuditPager } from "./audit-pager.tsx";
import { AuditTable } from "./audit-table.tsx";

type AuditPage = inferRouterOutputs<AppRouter>["audit"]["list"];

/** 审计日志: who did what and when, newest first. */
export function AuditView({ page, filter }: { page: AuditPage; filter: AuditFilter }) {
  return (
    <div className="flex flex-col gap-5">
      <Sentence>每次登录和每项改动都记在这里，只能查看，不能更改</Sentence>
      <Address rules={auditRules}>
        <AuditConditions filter={filter} actions={auditOptions} />
        <AddressRows className="flex flex-col gap-5">
          <AuditTable rows={page.rows} />
          <AuditPager shown={page.rows.length} before={filter.before} next={page.nextCursor} />
        </AddressRows>
      </Address>
    </div>
  );
}
