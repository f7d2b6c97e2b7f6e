"use client";

import { Badge, Button } from "@xianlan/ui";
import { useState } from "react";
import { type Device, type OnDevice, removeFromQueue } from "../../../lib/offline-visit/device.ts";
import type { DeviceVisit, VisitItem } from "../../../lib/offline-visit/types.ts";
import { type CheckDraft, draftOf } from "../drafts.ts";
import {
  confirmNumbers,
  openFinding,
  type QueuedCheck,
  queueCheckResult,
  resendOver,
  waitingFor,
  yieldTo,
} from "../queue-actions.ts";
import { CheckForm } from "./check-form.tsx";
import { CheckShown } from "./check-shown.tsx";
import { Picture } from "./picture-choice.tsx";
import { ConflictedCheck, RefusedCheck } from "./stuck-check.tsx";

type Parts = { device: Device; stored: OnDevice; visit: DeviceVisit; changed: () => Promise<void> };

/** One item of the checklist with its answer: queued here, on the server, or in conflict. */
export function ItemCard(props: Parts & { item: VisitItem; at: number; open: boolean }) {
  const { device, stored, visit, changed, item, at, open } = props;
  const [editing, setEditing] = useState(false);
  const entry = waitingFor(stored.queue, visit.id, item.code).at(-1) ?? null;
  const check = visit.bundle.checks.find(({ itemCode }) => itemCode === item.code) ?? null;
  const recorded = entry?.deed.answer ?? check;
  const drafted = openFinding(check);
  const stuck = entry !== null && entry.state !== "waiting" && !editing;
  const done = (action: Promise<void>) => action.then(changed);
  return (
    <li id={item.code} className="scroll-mt-24 border-b border-line py-5">
      <h2 className="flex items-baseline gap-3 text-base font-medium">
        <span className="shrink-0 text-sm text-muted tabular-nums">{at}</span>
        <span>{item.text}</span>
      </h2>
      {item.guidance !== "" && <p className="mt-1 text-sm text-muted">{item.guidance}</p>}
      {stuck && entry.state === "conflict" && (
        <ConflictedCheck
          entry={entry}
          onOurs={() => void done(resendOver(device, visit, entry))}
          onTheirs={() => void done(yieldTo(device, visit, entry))}
        />
      )}
      {stuck && entry.state === "refused" && (
        <RefusedCheck
          entry={entry}
          onEdit={() => setEditing(true)}
          onDrop={() => void done(removeFromQueue(device, entry))}
          onConfirm={() => void done(confirmNumbers(device, entry))}
        />
      )}
      {!stuck && recorded !== null && !editing && (
        <div className="mt-3 flex flex-wrap items-start justify-between gap-2">
          <CheckShown answer={recorded}>
            {entry !== null && <Badge>待发送</Badge>}
            {entry?.deed.finding && <span className="text-sm text-soft">草拟问题1件</span>}
            {drafted !== null && <span className="text-sm text-soft">问题 {drafted.number}</span>}
            {check !== null && check.files.length > 0 && (
              <span className="text-sm text-muted">照片{check.files.length}张</span>
            )}
          </CheckShown>
          <QueuedEntry pictures={stored.pictures} entry={entry} />
          {open && (
            <Button size="sm" aria-label={`修改第${at}项的回答`} onClick={() => setEditing(true)}>
              修改
            </Button>
          )}
        </div>
      )}
      {!stuck && open && (recorded === null || editing) && (
        <CheckForm
          item={item}
          initial={freshOf(recorded, entry)}
          drafted={drafted?.number ?? null}
          {...(editing && { onCancel: () => setEditing(false) })}
          onSave={async (result) => {
            await queueCheckResult(device, visit, { item, ...result });
            setEditing(false);
            await changed();
          }}
        />
      )}
      {!open && recorded === null && <p className="mt-2 text-sm text-muted">未检查</p>}
    </li>
  );
}

/** What a correction starts from: the answer, with the draft that waits beside it. */
function freshOf(recorded: Parameters<typeof draftOf>[0], entry: QueuedCheck | null): CheckDraft {
  const initial = draftOf(recorded);
  const finding = entry?.deed.finding ?? null;
  if (finding === null) return initial;
  const { fact, category, severity, criteria, dueOn } = finding;
  const draft = { fact, category, severity, criteria: criteria.join("\n"), dueOn: dueOn ?? "" };
  return { ...initial, finding: draft };
}

function QueuedEntry(props: { pictures: OnDevice["pictures"]; entry: QueuedCheck | null }) {
  const keys = props.entry?.deed.pictures ?? [];
  const pictures = props.pictures.filter(({ key }) => keys.includes(key));
  if (pictures.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {pictures.map(({ key, blob, name }) => (
        <Picture key={key} blob={blob} name={name} />
      ))}
    </div>
  );
}
