"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ChangeablePage, Reader } from "../activity-types.ts";

const EditDialog = dynamic(() => import("./edit-dialog.tsx").then((file) => file.EditDialog), {
  loading: () => null,
});
const RemoveDialog = dynamic(
  () => import("./remove-dialog.tsx").then((file) => file.RemoveDialog),
  {
    loading: () => null,
  },
);

/** 修改 and 删除, for whoever may. */
export function ChangeButtons({ page, reader }: { page: ChangeablePage; reader: Reader }) {
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button onClick={() => setOpen("edit")}>修改</Button>
      <Button variant="quiet" onClick={() => setOpen("remove")}>
        删除
      </Button>
      {open === "edit" && <EditDialog page={page} reader={reader} onClose={close} />}
      {open === "remove" && <RemoveDialog page={page} onClose={close} />}
    </>
  );
}
