"use client";

import { AlertDialog, Button } from "@xianlan/ui";
import type { OnDevice } from "../../../lib/offline-visit/device.ts";
import type { StopReason } from "../../../lib/offline-visit/send.ts";
import { waitingText } from "../queue-actions.ts";

const stopTexts: Record<StopReason, string> = {
  offline: "没有连上网络，连上后自动发送",
  signed_out: "登录已过期，登录后继续发送",
  other_account: "现在登录的是另一个账号，请用原账号登录后发送",
  failed: "服务器暂时没有接收，稍后再试",
};

/** What waits on this device, and what can be done about it. */
export function QueueBar(props: {
  stored: OnDevice;
  online: boolean;
  sending: boolean;
  stop: StopReason | null;
  onSend: () => void;
  onWipe: () => void;
}) {
  const { stored, online, sending, stop, onSend, onWipe } = props;
  const text = waitingText(stored);
  const stuck = stored.queue.filter(({ state }) => state !== "waiting").length;
  const waiting = stored.queue.length - stuck;
  return (
    <div className="sticky top-0 z-10 border-b border-ink bg-paper">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <p role="status" aria-label="待发送" className="min-w-0 flex-1 text-sm">
          <span className="font-medium tabular-nums">{text === "" ? "已全部发送" : text}</span>
          {stuck > 0 && <span>，其中{stuck}项要您决定</span>}
          {!online && <span className="text-muted">，离线</span>}
          {online && stop !== null && waiting > 0 && (
            <span className="text-muted">，{stopTexts[stop]}</span>
          )}
        </p>
        {stop === "signed_out" && online && (
          <a className="text-sm text-indigo underline" href="/sign-in">
            登录
          </a>
        )}
        {waiting > 0 && (
          <Button size="sm" variant="primary" loading={sending} disabled={!online} onClick={onSend}>
            立即发送
          </Button>
        )}
        <WipeButton waiting={text} onWipe={onWipe} />
      </div>
    </div>
  );
}

/** 清除本机数据: for a shared computer; asks first, and says what would be lost. */
function WipeButton(props: { waiting: string; onWipe: () => void }) {
  const { waiting, onWipe } = props;
  return (
    <AlertDialog
      trigger={
        <Button size="sm" variant="quiet">
          清除本机数据
        </Button>
      }
      title="清除本机数据"
      description={
        waiting === ""
          ? "这台设备上载入的检查会全部清除，服务器上的记录不受影响。"
          : `还有${waiting}，清除后无法找回。这台设备上载入的检查会全部清除。`
      }
      confirmLabel={waiting === "" ? "清除" : "放弃待发送的并清除"}
      danger
      onConfirm={onWipe}
    />
  );
}
