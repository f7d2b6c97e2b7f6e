"use client";

import { useCallback, useEffect, useState } from "react";
import {
  type Device,
  type OnDevice,
  openDevice,
  readDevice,
} from "../../lib/offline-visit/device.ts";
import {
  deviceOwner,
  forgetDeviceOwner,
  rememberDeviceOwner,
} from "../../lib/offline-visit/owner.ts";
import { useTRPCClient } from "../../lib/trpc/client.tsx";
import { actionError } from "../../lib/trpc/use-action.ts";

/** Whose device this is: still loading, nobody's, or one account's with its stored visits. */
export type DeviceState =
  | { status: "loading" }
  | { status: "nobody" }
  | {
      status: "open";
      accountId: string;
      device: Device;
      stored: OnDevice;
      refresh: () => Promise<void>;
    };

const timeoutMs = 4_000;

/**
 * Opens what the present account keeps on this device. With a connection the session says whose it
 * is; without one, or when it does not answer in time, whoever used the page last and has not signed out.
 */
export function useDevice(): DeviceState {
  const client = useTRPCClient();
  const [open, setOpen] = useState<{ accountId: string; device: Device } | null | "loading">(
    "loading",
  );
  const [stored, setStored] = useState<OnDevice | null>(null);

  useEffect(() => {
    let disposed = false;
    const currentOwner = async (): Promise<string | null> => {
      if (!navigator.onLine) return deviceOwner();
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const { actor } = await client.session.me.query(undefined, { signal });
        rememberDeviceOwner(actor.accountId);
        return actor.accountId;
      } catch (error) {
        // An account that may not read itself any more shows nothing either.
        if (actionError(error)?.kind === "forbidden") forgetDeviceOwner();
        return deviceOwner();
      }
    };
    const start = async () => {
      const accountId = await currentOwner();
      const device = accountId === null ? null : await openDevice(accountId);
      if (disposed) device?.close();
      else setOpen(device === null || accountId === null ? null : { accountId, device });
    };
    void start();
    return () => {
      disposed = true;
    };
  }, [client]);

  const refresh = useCallback(async () => {
    if (open === null || open === "loading") return;
    // A device wiped meanwhile is closed; the page says so.
    await readDevice(open.device).then(setStored, () => undefined);
  }, [open]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (open === null) return { status: "nobody" };
  if (open === "loading" || stored === null) return { status: "loading" };
  return { status: "open", ...open, stored, refresh };
}
