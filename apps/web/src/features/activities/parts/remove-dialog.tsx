"use client";

import { Button, Dialog, DialogActions, Notice, TextArea, useToast } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChangeablePage } from "../activity-types.ts";
import { FormProblem } from "./form-problem.tsx";

const removal = z.object({
  reason: z.string().refine((text) => text.trim().length >= 2, "请说明删除的原因，至少2个字"),
});

/** 删除: the row stays with its reason; in a locked month it asks for a correction. */
export function RemoveDialog({ page, onClose }: { page: ChangeablePage; onClose: () => void }) {
  const toast = useToast();
  const action = useAction("activity.remove");
  const { lock } = page.may;
  const form = useActionForm({
    initial: { reason: "" },
    schema: removal,
    action,
    send: ({ reason }, { confirmPersonalNumbers }) =>
      action.run({ id: page.id, version: page.version, reason, confirmPersonalNumbers }),
    onDone: ({ correctionId }) => {
      toast({ title: correctionId === null ? "已删除" : "已提交更正申请，待督查办审批" });
      onClose();
    },
  });

  return (
    <Dialog
      open
      title="删除这条工作记录"
      description={page.content.title}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <form ref={form.ref} noValidate className="flex flex-col gap-4" onSubmit={form.submit}>
        <FormProblem
          error={action.error}
          pending={action.pending}
          atFields={false}
          onConfirmNumbers={form.confirmNumbers}
        />
        {lock !== "" ? (
          <Notice kind="warning" title={`${lock}，删除将作为更正报督查办审批`}>
            同意之前仍计入指标。
          </Notice>
        ) : (
          <p className="text-sm text-soft">删除后不再计入指标；这条记录和删除原因仍会保留。</p>
        )}
        <TextArea label="删除原因" required rows={3} maxLength={200} {...form.text("reason")} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="danger" loading={action.pending}>
            {lock === "" ? "删除" : "申请删除"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
