"use client";

import { Button, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { SchemeOfYear } from "../scheme-types.ts";

const CreateDialog = dynamic(
  () => import("./create-dialog.tsx").then((file) => file.CreateDialog),
  {
    loading: () => null,
  },
);

/** Opens the form of a new scheme. */
export function CreateButton(props: { schemes: readonly SchemeOfYear[]; today: string }) {
  const { schemes, today } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
        编制方案
      </Button>
      {open && <CreateDialog schemes={schemes} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}
