"use client";

import { escalationReplyInput } from "@xianlan/domain/escalation";
import { Button, Dialog, DialogActions, Notice, TextArea, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { EscalationNotice } from "../escalation-types.ts";

/** The escalation notice a reply is given to. */
export type Answered = Pick<EscalationNotice, "id" | "version" | "kindLabel" | "number" | "text">;

/** 回复督办: given once. */
export function ReplyDialog({ notice, onClose }: { notice: Answered; onClose: () => void }) {
  const toast = useToast();
  const action = useAction("escalation.reply");
  const { id, version } = notice;
  const form = useActionForm({
    initial: { reply: "" },
    schema: escalationReplyInput,
    action,
    resubmitConfirms: true,
    send: ({ reply }, { confirmPersonalNumbers }) =>
      action.run({ id, version, reply, confirmPersonalNumbers }),
    onDone: () => {
      toast({ title: `已回复${notice.kindLabel} ${notice.number}` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`回复${notice.kindLabel} ${notice.number}`}
      description={notice.text}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        <TextArea
          label="回复"
          required
          rows={5}
          hint="写明原因、整改安排和完成日期；回复后不再修改"
          {...form.text("reply")}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            {form.needsPersonalDataConfirmation ? "确需保留，仍然提交" : "回复"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
