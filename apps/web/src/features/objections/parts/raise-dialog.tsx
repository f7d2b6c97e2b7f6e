"use client";

import { objectionInput } from "@xianlan/domain/correction";
import { Button, Dialog, DialogActions, Notice, TextArea, useToast } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { ObjectionTarget } from "../objection-types.ts";

const initial: z.input<typeof objectionInput> = { reason: "", attachmentIds: [] };

/** The ground of an objection and its proof. */
export function RaiseDialog(props: {
  target: ObjectionTarget;
  today: string;
  onClose: () => void;
}) {
  const { target, today, onClose } = props;
  const toast = useToast();
  const action = useAction("objection.raise");
  const form = useActionForm({
    initial,
    schema: objectionInput,
    action,
    resubmitConfirms: true,
    send: (parsed, { confirmPersonalNumbers }) => {
      const { subject, subjectId, code = "" } = target;
      return action.run({ ...parsed, subject, subjectId, code, confirmPersonalNumbers });
    },
    onDone: () => {
      toast({ title: "已提出异议", description: "督查办复核后答复" });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`提出异议：${target.title}`}
      description="写明哪里不符、应当是多少，附上依据"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        <TextArea label="异议理由" required rows={4} {...form.text("reason")} />
        <AttachmentField
          ids={values.attachmentIds}
          onChange={(attachmentIds) => set({ attachmentIds })}
          today={today}
          max={10}
          error={errorAt("attachmentIds")}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            提出异议
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
