"use client";

import { Button, PlusIcon } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { CreateProps } from "./create-dialog.tsx";

const CreateDialog = dynamic(
  () => import("./create-dialog.tsx").then((file) => file.CreateDialog),
  { loading: () => null },
);

/** Opens the form of a new checklist. */
export function CreateButton(props: Omit<CreateProps, "onClose">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<PlusIcon />} onClick={() => setOpen(true)}>
        编制清单
      </Button>
      {open && <CreateDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
