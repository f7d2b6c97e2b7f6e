"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Reopening } from "./reopen-dialog.tsx";

const ReopenDialog = dynamic(
  () => import("./reopen-dialog.tsx").then((file) => file.ReopenDialog),
  {
    loading: () => null,
  },
);

/** Opens the request to reopen the finding that was closed before. */
export function ReopenButton(props: Reopening) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="primary" onClick={() => setOpen(true)}>
        提请重新挂账
      </Button>
      {open && <ReopenDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
