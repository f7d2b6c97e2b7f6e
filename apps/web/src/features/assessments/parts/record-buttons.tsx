"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Assessable, AssessmentRow } from "../assessment-types.ts";

const AssessmentDialog = dynamic(
  () => import("./assessment-dialog.tsx").then((file) => file.AssessmentDialog),
  { loading: () => null },
);
const RemoveDialog = dynamic(
  () => import("./remove-dialog.tsx").then((file) => file.RemoveDialog),
  {
    loading: () => null,
  },
);

type Recorded = { indicators: readonly Assessable[]; today: string };

/** Opens the form of a new record. */
export function RecordButton({ indicators, today }: Recorded) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        登记
      </Button>
      {open && (
        <AssessmentDialog row={null} indicators={indicators} today={today} onClose={close} />
      )}
    </>
  );
}

/** What the office does with a record it made. */
export function ChangeButtons({ row, indicators, today }: Recorded & { row: AssessmentRow }) {
  const [open, setOpen] = useState<"change" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <span className="flex gap-1">
        <Button size="sm" onClick={() => setOpen("change")}>
          修改
        </Button>
        <Button size="sm" variant="quiet" onClick={() => setOpen("remove")}>
          撤销
        </Button>
      </span>
      {open === "change" && (
        <AssessmentDialog row={row} indicators={indicators} today={today} onClose={close} />
      )}
      {open === "remove" && <RemoveDialog row={row} onClose={close} />}
    </>
  );
}
