"use client";

import { EmptyState, TextSkeleton } from "@xianlan/ui";
import { useEffect, useState, useSyncExternalStore } from "react";
import { wipeDevice } from "../../lib/offline-visit/device.ts";
import { cacheOfflinePage, loadedFiles } from "../../lib/offline-visit/offline.ts";
import { LeavePanel } from "./parts/leave-panel.tsx";
import { QueueBar } from "./parts/queue-bar.tsx";
import { SendingNotice } from "./parts/sending-notice.tsx";
import { VisitChecklist } from "./parts/visit-checklist.tsx";
import { VisitChoice } from "./parts/visit-choice.tsx";
import { waitingText } from "./queue-actions.ts";
import { type DeviceState, useDevice } from "./use-device.ts";
import { useHash } from "./use-hash.ts";
import { useSending } from "./use-sending.ts";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** The visits on this device, with or without a connection; the document itself contains no personal data. */
export function OfflineVisitView() {
  const state = useDevice();
  if (state.status === "open") return <OpenDevice {...state} />;
  return (
    <div className="mx-auto max-w-3xl px-4 py-6">
      {state.status === "loading" ? (
        <TextSkeleton lines={6} />
      ) : (
        <>
          <h1 className="font-title text-xl">现场检查</h1>
          <EmptyState title="还没有登录">
            请先登录，再打开现场检查。
            <a className="text-indigo underline" href="/sign-in">
              去登录
            </a>
          </EmptyState>
        </>
      )}
    </div>
  );
}

function OpenDevice(props: Extract<DeviceState, { status: "open" }>) {
  const { device, accountId, stored, refresh } = props;
  const { sending, send, stop, messages, dismiss } = useSending({ device, accountId, refresh });
  const [wiped, setWiped] = useState(false);
  const hash = useHash();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  // With a connection the cached page is replaced by this one.
  useEffect(() => {
    if (navigator.onLine) void cacheOfflinePage(loadedFiles());
  }, []);

  const changed = async () => {
    await refresh();
    if (navigator.onLine) await send();
  };
  const wipe = async () => {
    await wipeDevice(accountId, device);
    setWiped(true);
  };
  const visit = stored.visits.find(({ id }) => id === hash);
  if (wiped) {
    return (
      <div className="mx-auto max-w-3xl px-4 py-6">
        <h1 className="font-title text-xl">现场检查</h1>
        <EmptyState title="本机数据已清除">
          需要时再从检查页“带到现场”。
          <a className="text-indigo underline" href="/visits">
            我的检查
          </a>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <QueueBar
        {...{ stored, online, sending, stop }}
        onSend={() => void send()}
        onWipe={() => void wipe()}
      />
      <div className="mx-auto max-w-3xl px-4 py-6">
        <SendingNotice messages={messages} onDismiss={dismiss} />
        {hash === "sign-out" && (
          <LeavePanel
            waiting={waitingText(stored)}
            sending={sending}
            onSend={() => void send()}
            onWipe={wipe}
          />
        )}
        {hash !== "sign-out" &&
          (visit === undefined ? (
            <VisitChoice stored={stored} />
          ) : (
            <VisitChecklist {...{ device, stored, visit, changed }} />
          ))}
      </div>
    </>
  );
}
