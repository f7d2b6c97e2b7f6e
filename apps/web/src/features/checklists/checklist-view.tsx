import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { checklistStateLabels } from "@xianlan/domain/checklist";
import { Badge, buttonClass, linkClass, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import type { ChecklistPage } from "./checklist-types.ts";
import { DraftEditor } from "./parts/draft-editor.tsx";
import { ItemsReading } from "./parts/items-reading.tsx";
import { ReviseButton } from "./parts/revise-button.tsx";

type Props = { page: ChecklistPage; manage: boolean; accountId: string; today: string };

/** One revision: read by the county, edited by the office while it is a draft. */
export function ChecklistView({ page, manage, accountId, today }: Props) {
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
        <DraftEditor key={page.id} page={page} accountId={accountId} />
      ) : (
        <>
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <Sentence>
              {page.title}：<strong>{page.itemCount}</strong>个检查项，涉及{duties}个指标
              {counted > 0 && `，${counted}项按抽查数计`}
            </Sentence>
            {manage && page.state === "in_use" && <Revise page={page} />}
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
function Revise({ page }: { page: ChecklistPage }) {
  const draft = page.revisions.find(({ state }) => state === "draft");
  if (draft === undefined) return <ReviseButton id={page.id} version={page.version} />;
  return (
    <Link
      href={`/checklists/${draft.id}`}
      prefetch={false}
      className={buttonClass({ className: "print:hidden" })}
    >
      继续修订第{draft.revision}版
    </Link>
  );
}
