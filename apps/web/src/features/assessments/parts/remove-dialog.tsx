"use client";

import { AlertDialog, Notice, TextArea, useToast } from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { AssessmentRow } from "../assessment-types.ts";

/** 撤销登记: the row stays with the reason, and counts no more. */
export function RemoveDialog({ row, onClose }: { row: AssessmentRow; onClose: () => void }) {
  const trpc = useTRPC();
  const toast = useToast();
  const action = useAction(trpc.assessment.remove.mutationOptions());
  const [reason, setReason] = useState("");
  return (
    <AlertDialog
      open
      danger
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`撤销登记：${row.unitName} ${row.text}`}
      description="撤销后不再计分，登记和理由都保留。"
      confirmLabel="撤销登记"
      loading={action.pending}
      onConfirm={() =>
        void action.run({ id: row.id, version: row.version, reason }).then((done) => {
          if (done === null) return;
          toast({ title: "已撤销登记" });
          onClose();
        })
      }
    >
      <TextArea
        label="撤销理由"
        required
        rows={2}
        maxLength={200}
        value={reason}
        error={action.error?.fields.find(({ path }) => path === "reason")?.message}
        onChange={(event) => setReason(event.target.value)}
      />
      {action.error?.fields.length === 0 && <Notice kind="warning" title={action.error.message} />}
    </AlertDialog>
  );
}
