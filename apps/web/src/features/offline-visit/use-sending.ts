"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Device } from "../../lib/offline-visit/device.ts";
import { type QueueOutcome, sendQueue } from "../../lib/offline-visit/send.ts";
import { useTRPCClient } from "../../lib/trpc/client.tsx";

/** Sends what waits: at once, on return of the network or to the page, and by the button. */
export function useSending(parts: {
  device: Device;
  accountId: string;
  refresh: () => Promise<void>;
}) {
  const { device, accountId, refresh } = parts;
  const client = useTRPCClient();
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<QueueOutcome>({ stop: null, messages: [] });
  const resend = useRef(false);

  const send = useCallback(async () => {
    resend.current = true;
    const run = async () => {
      if (!resend.current) return;
      resend.current = false;
      setSending(true);
      const result = await sendQueue(device, accountId, client);
      setSent(({ messages }) => ({
        stop: result.stop,
        messages: [...messages, ...result.messages],
      }));
      setSending(false);
    };
    // One tab at a time; it also sends what is queued while it runs. Over plain http a browser has no
    // locks: then the keys alone see to it that each entry is done once.
    if ("locks" in navigator) await navigator.locks.request(`xianlan-field-${accountId}`, run);
    else await run();
    await refresh();
  }, [device, accountId, client, refresh]);

  useEffect(() => {
    const back = () => document.visibilityState === "visible" && void send();
    back();
    window.addEventListener("online", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, [send]);

  return {
    sending,
    send,
    stop: sent.stop,
    messages: sent.messages,
    dismiss: () => setSent(({ stop }) => ({ stop, messages: [] })),
  };
}
