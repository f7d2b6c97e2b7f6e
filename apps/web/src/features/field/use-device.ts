"use client";

import { useCallback, useEffect, useState } from "react";
import { type Device, type OnDevice, openDevice, readDevice } from "../../lib/field/device.ts";
import { fieldOwner, forgetFieldOwner, rememberFieldOwner } from "../../lib/field/owner.ts";
import { useTRPCClient } from "../../lib/trpc/client.tsx";
import { verbError } from "../../lib/trpc/use-verb.ts";

/** Whose device this is: still asking, nobody's, or one account's with what it keeps. */
export type DeviceState =
  | { status: "asking" }
  | { status: "nobody" }
  | {
      status: "open";
      accountId: string;
      device: Device;
      held: OnDevice;
      refresh: () => Promise<void>;
    };

const patience = 4_000;

/**
 * Opens what the present account keeps on this device. With a connection the session says whose it
 * is; without one, or when it does not answer in time, whoever used the page last and has not signed out.
 */
export function useDevice(): DeviceState {
  const client = useTRPCClient();
  const [open, setOpen] = useState<{ accountId: string; device: Device } | null | "asking">(
    "asking",
  );
  const [held, setHeld] = useState<OnDevice | null>(null);

  useEffect(() => {
    let gone = false;
    const asked = async (): Promise<string | null> => {
      if (!navigator.onLine) return fieldOwner();
      try {
        const signal = AbortSignal.timeout(patience);
        const { actor } = await client.session.me.query(undefined, { signal });
        rememberFieldOwner(actor.accountId);
        return actor.accountId;
      } catch (error) {
        // An account that may not read itself any more shows nothing either.
        if (verbError(error)?.kind === "forbidden") forgetFieldOwner();
        return fieldOwner();
      }
    };
    const start = async () => {
      const accountId = await asked();
      const device = accountId === null ? null : await openDevice(accountId);
      if (gone) device?.close();
      else setOpen(device === null || accountId === null ? null : { accountId, device });
    };
    void start();
    return () => {
      gone = true;
    };
  }, [client]);

  const refresh = useCallback(async () => {
    if (open === null || open === "asking") return;
    // One that was wiped meanwhile is closed, and shows what the page says of that.
    await readDevice(open.device).then(setHeld, () => undefined);
  }, [open]);
  useEffect(() => {
    void refresh();
  }, [refresh]);

  if (open === null) return { status: "nobody" };
  if (open === "asking" || held === null) return { status: "asking" };
  return { status: "open", ...open, held, refresh };
}
