"use client";

import { formatTime } from "@xianlan/domain/calendar";
import { Button } from "@xianlan/ui";
import type { QueuedCheck } from "../queue-actions.ts";
import { CheckShown } from "./check-shown.tsx";

/** Two answers to one item, side by side; nothing is overwritten before somebody chooses one. */
export function ConflictedCheck(props: {
  entry: QueuedCheck;
  onOurs: () => void;
  onTheirs: () => void;
}) {
  const { entry, onOurs, onTheirs } = props;
  const { current, deed: action, reason } = entry;
  return (
    <section aria-label="两个回答不一致" className="mt-3 border border-ink p-3">
      <p className="font-semibold">{reason}</p>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm text-muted">
            {current === null
              ? "现状"
              : `${current.recordedByName} ${formatTime(current.answeredAt)}填写`}
          </p>
          {current !== null && <CheckShown answer={current} />}
          <Button className="min-h-11" onClick={onTheirs}>
            以对方为准
          </Button>
        </div>
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm text-muted">本机 {formatTime(action.answeredAt)}填写</p>
          <CheckShown answer={action.answer} />
          <Button className="min-h-11" onClick={onOurs}>
            以本机为准
          </Button>
        </div>
      </div>
    </section>
  );
}

/** An answer the server did not take: it stays, with the reason. */
export function RefusedCheck(props: {
  entry: QueuedCheck;
  onEdit: () => void;
  onDrop: () => void;
  onConfirm: () => void;
}) {
  const { entry, onEdit, onDrop, onConfirm } = props;
  return (
    <section aria-label="没有被接收" className="mt-3 border border-ink p-3">
      <CheckShown answer={entry.deed.answer} />
      <p className="mt-1 font-semibold">没有被接收：{entry.reason}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button className="min-h-11" onClick={onEdit}>
          修改后再发
        </Button>
        {entry.asksNumbers && (
          <Button className="min-h-11" onClick={onConfirm}>
            确需保留号码，照样发送
          </Button>
        )}
        <Button variant="quiet" className="min-h-11" onClick={onDrop}>
          放弃这一项
        </Button>
      </div>
    </section>
  );
}
