"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { DecidableObjection } from "../objection-types.ts";

const DecideDialog = dynamic(
  () => import("./decide-dialog.tsx").then((file) => file.DecideDialog),
  {
    loading: () => null,
  },
);

/** Opens the decision on an objection. */
export function DecideButton({ item }: { item: DecidableObjection }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        className="sm:ml-auto"
        aria-label={`复核${item.unitName}对${item.title}的异议`}
        onClick={() => setOpen(true)}
      >
        复核
      </Button>
      {open && <DecideDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}
