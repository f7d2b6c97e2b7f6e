"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { checklistStateLabels } from "@xianlan/domain/checklist";
import { Badge, Sentence, TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { History } from "./parts/history.tsx";
import { ItemsReading } from "./parts/items-reading.tsx";
import { ReviseButton } from "./parts/revise-button.tsx";

// What was typed and not saved is in the browser alone.
const ChecklistEditor = dynamic(
  () => import("./parts/checklist-editor.tsx").then((file) => file.ChecklistEditor),
  { ssr: false, loading: () => <TableSkeleton rows={12} columns={5} /> },
);

type Props = { id: string; manage: boolean; accountId: string; today: string };

/** One revision: read by the county, edited by the office while it is a draft. */
export function ChecklistView({ id, manage, accountId, today }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.checklist.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={12} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const page = query.data;
  const counted = page.items.filter(({ kind }) => kind === "count").length;
  const duties = new Set(page.items.flatMap(({ dutyCode }) => dutyCode ?? [])).size;
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge strong={page.state === "in_use"}>{checklistStateLabels[page.state]}</Badge>
        {page.year}年 · 第{page.revision}版 · {page.updatedByName}{" "}
        {formatDay(dayOfInstant(page.updatedAt), today)}修改
      </p>
      {page.state === "draft" && manage ? (
        <ChecklistEditor key={page.id} page={page} accountId={accountId} />
      ) : (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <Sentence>
              {page.title}：<strong>{page.itemCount}</strong>个检查项，涉及{duties}个指标
              {counted > 0 && `，${counted}项按抽查数计`}
            </Sentence>
            {manage && page.state === "in_use" && <ReviseButton page={page} />}
          </div>
          <ItemsReading items={page.items} />
        </>
      )}
      <History page={page} today={today} />
    </div>
  );
}
