"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  Button,
  DateField,
  Pagination,
  Select,
  Sentence,
  TableSkeleton,
  TextField,
} from "@xianlan/ui";
import { useQueryStates } from "nuqs";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { auditFilter, auditQuery } from "./audit-filter.ts";
import { auditOptions } from "./audit-labels.ts";
import { AuditTable } from "./audit-table.tsx";

/** 审计日志: who did what and when, newest first. */
export function AuditView() {
  const trpc = useTRPC();
  const [filter, setFilter] = useQueryStates(auditFilter);
  const log = useQuery({
    ...trpc.audit.list.queryOptions(auditQuery(filter)),
    placeholderData: keepPreviousData,
  });
  // Another filter begins at its first page.
  const narrow = (change: Partial<Omit<typeof filter, "before">>) =>
    void setFilter({ ...change, before: null });
  const next = log.data?.nextCursor ?? null;
  return (
    <div className="flex flex-col gap-5">
      <Sentence>每次登录和每项改动都记在这里，只能查看，不能更改</Sentence>
      <search className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <TextField
          label="人员"
          type="search"
          placeholder="姓名"
          value={filter.who}
          onChange={(event) => narrow({ who: event.target.value })}
        />
        <Select
          label="事项"
          options={auditOptions}
          value={filter.what}
          onValueChange={(what) => narrow({ what })}
        />
        <DateField
          label="从"
          value={filter.from}
          onChange={(event) => narrow({ from: event.target.value })}
        />
        <DateField
          label="到"
          value={filter.to}
          onChange={(event) => narrow({ to: event.target.value })}
        />
      </search>
      {log.isError && <LoadError query={log} />}
      {log.isPending && <TableSkeleton />}
      {log.data && (
        <>
          <AuditTable rows={log.data.rows} />
          <Pagination
            summary={`本页${log.data.rows.length}条`}
            previous={
              <Button disabled={filter.before === null} onClick={() => narrow({})}>
                最新
              </Button>
            }
            next={
              <Button disabled={next === null} onClick={() => void setFilter({ before: next })}>
                更早
              </Button>
            }
          />
        </>
      )}
    </div>
  );
}
