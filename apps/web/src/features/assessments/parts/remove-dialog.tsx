"use client";

import { AlertDialog, Notice, TextArea, useToast } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { AssessmentRow } from "../assessment-types.ts";

/** The product says what a reason has to be. */
const reasonSchema = z.object({ reason: z.string() });

/** 撤销登记: the row stays with the reason, and counts no more. */
export function RemoveDialog({ row, onClose }: { row: AssessmentRow; onClose: () => void }) {
  const toast = useToast();
  const action = useAction("assessment.remove");
  const form = useActionForm({
    initial: { reason: "" },
    schema: reasonSchema,
    action,
    send: ({ reason }) => action.run({ id: row.id, version: row.version, reason }),
    onDone: () => {
      toast({ title: "已撤销登记" });
      onClose();
    },
  });
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
      onConfirm={form.deliver}
    >
      <TextArea label="撤销理由" required rows={2} maxLength={200} {...form.text("reason")} />
      {action.error?.fields.length === 0 && <Notice kind="warning" title={action.error.message} />}
    </AlertDialog>
  );
}
