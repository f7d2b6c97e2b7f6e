"use client";

import { EmptyState, TextSkeleton } from "@xianlan/ui";
import { useEffect, useState, useSyncExternalStore } from "react";
import { wipeDevice } from "../../lib/field/device.ts";
import { keepFieldPage, loadedFiles } from "../../lib/field/offline.ts";
import { waitingWords } from "./deeds.ts";
import { LeavePanel } from "./parts/leave-panel.tsx";
import { QueueBar } from "./parts/queue-bar.tsx";
import { ToldNotice } from "./parts/told-notice.tsx";
import { VisitChoice } from "./parts/visit-choice.tsx";
import { VisitSheet } from "./parts/visit-sheet.tsx";
import { type DeviceState, useDevice } from "./use-device.ts";
import { useHash } from "./use-hash.ts";
import { useSending } from "./use-sending.ts";

function subscribe(tell: () => void): () => void {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
}

/** The visits on this device, with or without a connection; the document itself knows nobody. */
export function FieldView() {
  const state = useDevice();
  if (state.status === "open") return <OpenDevice {...state} />;
  return (
    <div className="mx-auto max-w-3xl px-4 py-6">
      {state.status === "asking" ? (
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
  const { device, accountId, held, refresh } = props;
  const { sending, send, stop, told, heard } = useSending({ device, accountId, refresh });
  const [wiped, setWiped] = useState(false);
  const hash = useHash();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  // With a connection the kept page is brought up to this one.
  useEffect(() => {
    if (navigator.onLine) void keepFieldPage(loadedFiles());
  }, []);

  const changed = async () => {
    await refresh();
    if (navigator.onLine) await send();
  };
  const wipe = async () => {
    await wipeDevice(accountId, device);
    setWiped(true);
  };
  const visit = held.visits.find(({ id }) => id === hash);
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
        {...{ held, online, sending, stop }}
        onSend={() => void send()}
        onWipe={() => void wipe()}
      />
      <div className="mx-auto max-w-3xl px-4 py-6">
        <ToldNotice told={told} onHeard={heard} />
        {hash === "sign-out" && (
          <LeavePanel
            waiting={waitingWords(held)}
            sending={sending}
            onSend={() => void send()}
            onWipe={wipe}
          />
        )}
        {hash !== "sign-out" &&
          (visit === undefined ? (
            <VisitChoice held={held} />
          ) : (
            <VisitSheet {...{ device, held, visit, changed }} />
          ))}
      </div>
    </>
  );
}
