"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Proposal } from "../self-check-types.ts";

const SendDialog = dynamic(() => import("./send-dialog.tsx").then((file) => file.SendDialog), {
  loading: () => null,
});

/** Opens the form that asks units to look for the same at their own places. */
export function SendButton({ proposal, today }: { proposal: Proposal; today: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        发自查通知
      </Button>
      {open && <SendDialog proposal={proposal} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
