"use client";

import { clockAt, formatDay } from "@xianlan/domain/calendar";
import { Button, EmptyState, Notice, TextArea } from "@xianlan/ui";
import { useState } from "react";
import { type Device, type OnDevice, removeFromQueue } from "../../../lib/offline-visit/device.ts";
import type { DeviceVisit, QueueEntry, VisitBundle } from "../../../lib/offline-visit/types.ts";
import { queueFinish, queueStart } from "../queue-actions.ts";
import { ItemCard } from "./item-card.tsx";

/** One visit on one screen: items one under another, and how far it has come. */
export function VisitChecklist(props: {
  device: Device;
  stored: OnDevice;
  visit: DeviceVisit;
  changed: () => Promise<void>;
}) {
  const { device, stored, visit, changed } = props;
  const { bundle } = visit;
  const own = stored.queue.filter(({ visitId }) => visitId === visit.id);
  const waits = (kind: QueueEntry["deed"]["kind"]) =>
    own.find(({ deed: action }) => action.kind === kind);
  const state = waits("finish") ? "done" : waits("start") ? "under_way" : bundle.visit.state;
  const checkedItems = new Set([
    ...bundle.checks.map(({ itemCode }) => itemCode),
    ...own.flatMap(({ deed: action }) =>
      action.kind === "answer" ? [action.answer.itemCode] : [],
    ),
  ]);
  const total = bundle.items.length;
  const count = bundle.items.filter(({ code }) => checkedItems.has(code)).length;
  const stuck = own.find((one) => one.deed.kind !== "answer" && one.state !== "waiting");
  return (
    <article className="flex flex-col gap-4">
      <header>
        <h1 className="font-title text-xl">
          {bundle.visit.unitName}
          {bundle.visit.placeName === null ? "" : ` · ${bundle.visit.placeName}`}
        </h1>
        <p className="text-sm text-muted">
          {bundle.visit.inspectionLabel} {bundle.visit.inspectionTitle}
        </p>
        <div className="mt-3 flex items-center gap-3">
          <div
            role="progressbar"
            aria-label="检查进度"
            aria-valuenow={count}
            aria-valuemin={0}
            aria-valuemax={total}
            className="h-1.5 min-w-0 flex-1 bg-line"
          >
            <div
              className="h-full bg-indigo"
              style={{ width: `${(count / Math.max(1, total)) * 100}%` }}
            />
          </div>
          <span className="shrink-0 text-sm tabular-nums">
            {count}/{total}项
          </span>
        </div>
      </header>
      {stuck && (
        <Notice
          kind="warning"
          title={stuck.reason}
          action={
            <Button size="sm" onClick={() => void removeFromQueue(device, stuck).then(changed)}>
              知道了，以现状为准
            </Button>
          }
        />
      )}
      <VisitBriefPanel bundle={bundle} />
      {total === 0 && (
        <EmptyState title="本轮没有检查清单">请督查办为本轮选择检查清单后，再载入。</EmptyState>
      )}
      {state === "planned" && total > 0 && (
        <Button
          variant="primary"
          className="min-h-12 self-start px-8 max-sm:w-full"
          onClick={() => void queueStart(device, visit, clockAt(Date.now()).today).then(changed)}
        >
          开始检查
        </Button>
      )}
      {state === "done" && (
        <Notice title={waits("finish") ? "检查已结束，联网后送达" : "检查已结束"}>
          <a className="text-indigo underline" href={`/visits/${visit.id}`}>
            查看检查结果
          </a>
        </Notice>
      )}
      <ol className="border-t border-ink">
        {bundle.items.map((item, at) => (
          <ItemCard
            key={item.code}
            device={device}
            stored={stored}
            visit={visit}
            changed={changed}
            item={item}
            at={at + 1}
            open={state === "under_way"}
          />
        ))}
      </ol>
      {state === "under_way" && (
        <FinishForm
          open={total - count}
          onFinish={(note) => queueFinish(device, visit, note).then(changed)}
        />
      )}
    </article>
  );
}

/** The end of a visit: what is left open is counted, and explained. */
function FinishForm(props: { open: number; onFinish: (note: string) => Promise<void> }) {
  const { open, onFinish } = props;
  const [note, setNote] = useState("");
  const [complaint, setComplaint] = useState<string>();
  return (
    <section aria-label="结束检查" className="flex flex-col gap-3 py-6">
      <p>
        {open === 0
          ? "各项都已检查。结束后，被检查单位可以看到结果。"
          : `还有${open}项没有检查。结束后，被检查单位可以看到结果。`}
      </p>
      {open > 0 && (
        <TextArea
          label="未检查的原因"
          rows={2}
          required
          value={note}
          error={complaint}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      <Button
        variant="primary"
        className="min-h-12 self-start px-8 max-sm:w-full"
        onClick={() => {
          const missing = open > 0 && note.trim().length < 4;
          setComplaint(missing ? "请说明原因，至少4个字" : undefined);
          if (!missing) void onFinish(note.trim());
        }}
      >
        结束检查
      </Button>
    </section>
  );
}

/** 口袋单 on the screen: collapsed, because the items matter more here. */
function VisitBriefPanel({ bundle }: { bundle: VisitBundle }) {
  const { open, lookBack, last, today } = bundle.brief;
  const lists = [
    ["在办问题", open.rows, open.total],
    ["回头看", lookBack.rows, lookBack.total],
  ] as const;
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-10 cursor-pointer py-2 text-sm font-medium">
        口袋单：在办{open.total}件，回头看{lookBack.total}件
        {last === null ? "" : `，上次${formatDay(last.visitedOn, today)}检查`}
      </summary>
      {lists.map(([title, rows, total]) => (
        <section key={title} className="py-2">
          <h2 className="text-sm text-muted">
            {title} {total}件
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="py-1 text-sm">
                <span className="tabular-nums">{row.number}</span> {row.placeName} {row.fact}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {last !== null && (
        <ul>
          {last.rows.map((row) => (
            <li key={row.itemCode} className="py-1 text-sm">
              {row.text}：{row.resultText}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
