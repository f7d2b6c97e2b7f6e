"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { CorrectableLine } from "./correction-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const CorrectionDialog = dynamic(
  () => import("./parts/correction-dialog.tsx").then((file) => file.CorrectionDialog),
  { loading: () => null },
);

/** 申请更正 beside a line of a locked submission: a dialog with the old value and a place for the new one. */
export function CorrectionButton({ line, today }: { line: CorrectableLine; today: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-label={`申请更正${line.name}`} onClick={() => setOpen(true)}>
        申请更正
      </Button>
      {open && <CorrectionDialog line={line} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
