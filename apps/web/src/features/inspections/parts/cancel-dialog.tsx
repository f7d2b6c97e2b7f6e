"use client";

import { cancelVisitInput } from "@xianlan/domain/inspection";
import { Button, Dialog, DialogActions, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { PlannedVisit } from "../inspection-types.ts";
import { ActionProblem } from "./action-problem.tsx";

/** 取消安排: the visit stays in the plan with its reason. */
export function CancelDialog({ visit, onClose }: { visit: PlannedVisit; onClose: () => void }) {
  const toast = useToast();
  const action = useAction("inspection.cancelVisit");
  const form = useActionForm({
    initial: { reason: "" },
    schema: cancelVisitInput,
    action,
    send: (parsed) => action.run({ id: visit.id, version: visit.version, ...parsed }),
    onDone: () => {
      toast({ title: "已取消" });
      onClose();
    },
  });
  return (
    <Dialog
      open
      size="sm"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="取消这次检查"
      description={`${visit.placeName || "单位本级"}；取消后留在安排中，写明原因。`}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        <TextField label="取消原因" required maxLength={200} {...form.text("reason")} />
        <ActionProblem action={action} />
        <DialogActions>
          <Button onClick={onClose}>不取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            取消检查
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
