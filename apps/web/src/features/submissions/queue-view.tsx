"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, EmptyState, Notice, Select, Sentence, TableSkeleton, useToast } from "@xianlan/ui";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import { QueueTable } from "./parts/queue-table.tsx";
import { queueOf, submissionParsers } from "./search-params.ts";
import type { Queue } from "./submission-types.ts";

const kinds = [
  { value: "all", label: "全部" },
  { value: "clean", label: "无提示" },
  { value: "noted", label: "有提示、说明" },
] as const;

/** 待审: what was handed in and waits; clean ones go together, the others are read one by one. */
export function QueueView() {
  const [params, setParams] = useQueryStates(submissionParsers, { history: "push" });
  const query = useQuery(useTRPC().submission.queue.queryOptions(queueOf(params)));
  if (query.isPending) return <TableSkeleton rows={6} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { data } = query;
  const choice = (all: string, options: readonly { id: string; text: string }[]) => [
    { value: "all", label: all },
    ...options.map(({ id, text }) => ({ value: id, label: text })),
  ];
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{sentenceOf(data.counts)}</Sentence>
        <ExportLink
          href={tableHref("queue", { form: params.form, unit: params.unit, only: params.only })}
        />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <Select
          label="报告期"
          options={choice(
            "全部",
            data.periods.map(({ id, label }) => ({ id, text: label })),
          )}
          value={params.form ?? "all"}
          onValueChange={(form) => void setParams({ form: form === "all" ? null : form })}
        />
        <Select
          label="单位"
          options={choice(
            "全部",
            data.units.map(({ id, name }) => ({ id, text: name })),
          )}
          value={params.unit ?? "all"}
          onValueChange={(unit) => void setParams({ unit: unit === "all" ? null : unit })}
        />
        <Select
          label="提示"
          options={kinds}
          value={params.only ?? "all"}
          onValueChange={(only) => void setParams({ only: only === "all" ? null : only })}
        />
      </div>
      {data.rows.length === 0 ? (
        <EmptyState title="没有待审的报送">乡镇签批报送后会出现在这里。</EmptyState>
      ) : (
        <Batch data={data} />
      )}
    </div>
  );
}

function sentenceOf({ total, clean, noted, units }: Queue["counts"]) {
  if (total === 0) return "没有待审的报送。";
  return (
    <>
      待审<strong>{total}</strong>张，来自{units}个单位：无提示<strong>{clean}</strong>张
      {noted > 0 && `，有提示需要看的${noted}张`}。
    </>
  );
}

function Batch({ data }: { data: Queue }) {
  const clean = data.rows.filter((row) => row.clean);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const chosen = clean.filter(({ id }) => !out.has(id));
  const accept = useAction("submission.acceptMany");
  const [left, setLeft] = useState<{ id: string; what: string; reason: string }[]>([]);
  const toast = useToast();

  async function run() {
    const items = chosen.map(({ id, version }) => ({ id, version }));
    const result = await accept.run({ items });
    if (result === null) return;
    setLeft(result.left);
    if (result.accepted.length > 0) toast({ title: `已审定${result.accepted.length}张` });
  }

  return (
    <>
      {left.length > 0 && (
        <Notice kind="warning" title={`${left.length}张没有审定`}>
          {left.map(({ id, what, reason }) => (
            <p key={id}>
              {what}：{reason}
            </p>
          ))}
        </Notice>
      )}
      {accept.error && <Notice kind="warning" title={accept.error.message} />}
      <QueueTable
        rows={data.rows}
        today={data.asOf}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChoose={(id, on) =>
          setOut((now) => {
            const next = new Set(now);
            if (on) next.delete(id);
            else next.add(id);
            return next;
          })
        }
      />
      {clean.length > 0 && (
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-4 border-t border-ink bg-paper py-3">
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            loading={accept.pending}
            onClick={() => void run()}
          >
            审定所选{chosen.length}张
          </Button>
          <span className="text-sm text-muted">只能一并审定没有提示的</span>
        </div>
      )}
    </>
  );
}
