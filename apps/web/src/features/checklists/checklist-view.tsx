"use client";

import { useQuery } from "@tanstack/react-query";
import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { checklistStateLabels } from "@xianlan/domain/checklist";
import {
  Badge,
  Button,
  buttonClass,
  linkClass,
  Notice,
  Section,
  Sentence,
  TableSkeleton,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";
import type { ChecklistPage } from "./checklist-types.ts";
import { ItemsReading } from "./parts/items-reading.tsx";

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

/** The revisions of a checklist, and the inspections that keep this one. */
function History({ page, today }: { page: ChecklistPage; today: string }) {
  return (
    <div className="grid gap-x-10 gap-y-6 border-t border-line pt-5 sm:grid-cols-2 print:hidden">
      <Section title="历次版本">
        <ul className="flex flex-col gap-1.5 text-sm">
          {page.revisions.map((one) => (
            <li key={one.id}>
              {one.id === page.id ? (
                <strong>第{one.revision}版</strong>
              ) : (
                <Link href={`/checklists/${one.id}`} prefetch={false} className={linkClass()}>
                  第{one.revision}版
                </Link>
              )}
              <span className="text-muted">
                {" "}
                {checklistStateLabels[one.state]} · {one.itemCount}项 · {one.updatedByName}{" "}
                {formatDay(dayOfInstant(one.updatedAt), today)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="使用本版的督查">
        {page.inspections.length === 0 ? (
          <p className="text-sm text-muted">还没有督查使用这一版。</p>
        ) : (
          <ul className="flex flex-col gap-1.5 text-sm">
            {page.inspections.map(({ id, label, title }) => (
              <li key={id}>
                <Link href={`/inspections/${id}`} prefetch={false} className={linkClass()}>
                  {label} {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** 修订: a draft on the text in use, or the way to the one begun. */
function ReviseButton({ page }: { page: ChecklistPage }) {
  const router = useRouter();
  const revise = useAction("checklist.revise");
  const draft = page.revisions.find(({ state }) => state === "draft");
  if (draft) {
    return (
      <Link href={`/checklists/${draft.id}`} className={buttonClass({ className: "print:hidden" })}>
        继续修订第{draft.revision}版
      </Link>
    );
  }
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <Button
        loading={revise.pending}
        onClick={async () => {
          const made = await revise.run({ id: page.id, version: page.version });
          if (made !== null) router.push(`/checklists/${made.id}`);
        }}
      >
        修订
      </Button>
      {revise.error && <Notice kind="warning" title={revise.error.message} />}
    </div>
  );
}
