"use client";

import { AlertDialog, Notice, TextArea } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { RecordedVisit } from "../visit-types.ts";

/** The product says what a reason has to be. */
const reasonSchema = z.object({ reason: z.string() });

/** Asks why a finished visit is opened again; until it is finished anew the unit does not see it. */
export function ReopenDialog({ visit, onClose }: { visit: RecordedVisit; onClose: () => void }) {
  const reopen = useAction("visit.reopen");
  const { id, version } = visit;
  const form = useActionForm({
    initial: { reason: "" },
    schema: reasonSchema,
    action: reopen,
    send: ({ reason }) => reopen.run({ id, version, reason }),
    onDone: onClose,
  });
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="重新打开这次检查"
      description="再次结束之前，被检查单位看不到结果，抽查得分也不计入。"
      confirmLabel="重新打开"
      loading={reopen.pending}
      onConfirm={form.deliver}
    >
      <TextArea label="理由" rows={2} required {...form.text("reason")} />
      {reopen.error && !form.errorAt("reason") && (
        <Notice kind="warning">{reopen.error.message}</Notice>
      )}
    </AlertDialog>
  );
}
