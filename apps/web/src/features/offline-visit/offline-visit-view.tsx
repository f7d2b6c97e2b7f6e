"use client";

import { Badge, Button, EmptyState, Notice, TextSkeleton } from "@xianlan/ui";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type OnDevice, wipeDevice } from "../../lib/offline-visit/device.ts";
import { cacheOfflinePage, loadedFiles } from "../../lib/offline-visit/offline.ts";
import { endSession } from "../../lib/sign-out.ts";
import { QueueBar } from "./parts/queue-bar.tsx";
import { VisitChecklist } from "./parts/visit-checklist.tsx";
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
        stored={stored}
        online={online}
        sending={sending}
        stop={stop}
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
            <VisitChecklist device={device} stored={stored} visit={visit} changed={changed} />
          ))}
      </div>
    </>
  );
}

/** Before signing out while something waits: send it, keep it for later, or wipe it. */
function LeavePanel(props: {
  waiting: string;
  sending: boolean;
  onSend: () => void;
  onWipe: () => Promise<void>;
}) {
  const { waiting, sending, onSend, onWipe } = props;
  return (
    <section className="flex flex-col items-start gap-4 border-y border-ink py-6">
      <h1 className="text-lg font-semibold">
        {waiting === "" ? "都已发送，可以退出登录" : `还有${waiting}，退出前请先处理`}
      </h1>
      <p className="text-soft">
        保留的，要用本账号再次登录后才能发送；这是公用电脑的，请先发送，或清除后退出。
      </p>
      <div className="flex flex-wrap gap-2">
        {waiting !== "" && (
          <Button variant="primary" loading={sending} onClick={onSend}>
            现在发送
          </Button>
        )}
        <Button onClick={() => void endSession()}>保留并退出登录</Button>
        <Button variant="danger" onClick={() => void onWipe().then(endSession)}>
          清除本机数据并退出登录
        </Button>
        <Button variant="quiet" onClick={() => window.location.assign("/field")}>
          不退出
        </Button>
      </div>
    </section>
  );
}

/** What the server said of answers it took: findings that stay although the answer changed. */
function SendingNotice(props: { messages: readonly string[]; onDismiss: () => void }) {
  const { messages, onDismiss } = props;
  if (messages.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice
        action={
          <Button size="sm" onClick={onDismiss}>
            知道了
          </Button>
        }
      >
        {messages.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    </div>
  );
}

/** The visits taken along on this device. */
function VisitChoice({ stored }: { stored: OnDevice }) {
  return (
    <>
      <h1 className="font-title text-xl">现场检查</h1>
      {stored.visits.length === 0 ? (
        <EmptyState title="这台设备上还没有检查">
          联网时从检查页“带到现场”，断网也能打开。
          <a className="text-indigo underline" href="/visits">
            我的检查
          </a>
        </EmptyState>
      ) : (
        <ul className="mt-4 border-t border-ink">
          {stored.visits.map(({ id, bundle: { visit, items, checks } }) => (
            <li key={id} className="border-b border-line">
              <a href={`#${id}`} className="flex min-h-14 flex-wrap items-baseline gap-x-3 py-3">
                <span className="text-base font-medium text-indigo">
                  {visit.unitName}
                  {visit.placeName === null ? "" : ` · ${visit.placeName}`}
                </span>
                <Badge>{visit.stateLabel}</Badge>
                <span className="ml-auto text-sm text-muted tabular-nums">
                  已送达{checks.length}/{items.length}项
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 text-sm">
        <a className="text-indigo underline" href="/visits">
          我的检查（需联网）
        </a>
      </p>
    </>
  );
}
