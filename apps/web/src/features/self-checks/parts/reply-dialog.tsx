"use client";

import { selfCheckReplyInput } from "@xianlan/domain/self-check";
import {
  Button,
  Dialog,
  DialogActions,
  Notice,
  NumberField,
  TextArea,
  useToast,
} from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { SelfCheck } from "../self-check-types.ts";

type Values = { checked: string; failed: string; reply: string; attachmentIds: string[] };
/** Numbers as typed; an empty field is not a zero. */
const replySchema = z
  .object({ checked: z.string(), failed: z.string() })
  .loose()
  .transform((typed) => ({
    ...typed,
    checked: typed.checked === "" ? undefined : Number(typed.checked),
    failed: typed.failed === "" ? undefined : Number(typed.failed),
  }))
  .pipe(selfCheckReplyInput);
const initial: Values = { checked: "", failed: "", reply: "", attachmentIds: [] };

/** 回复自查: places looked at, those with the like, what is done about it. Given once. */
export function ReplyDialog(props: { check: SelfCheck; today: string; onClose: () => void }) {
  const { check, today, onClose } = props;
  const { id, version, text } = check;
  const toast = useToast();
  const action = useAction("selfCheck.reply");
  const form = useActionForm({
    initial,
    schema: replySchema,
    action,
    resubmitConfirms: true,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ id, version, ...parsed, confirmPersonalNumbers }),
    onDone: () => {
      toast({ title: "已回复自查" });
      onClose();
    },
  });
  const { values } = form;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="回复举一反三自查"
      description={text}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField label="自查点位数" unit="个" required {...form.choice("checked")} />
          <NumberField label="存在同类情况的点位数" unit="个" required {...form.choice("failed")} />
        </div>
        <TextArea label="自查情况和整改安排" required rows={4} {...form.text("reply")} />
        <AttachmentField
          ids={values.attachmentIds}
          today={today}
          error={form.errorAt("attachmentIds")}
          onChange={(attachmentIds) => form.set({ attachmentIds })}
        />
        <DialogActions>
          <p className="mr-auto text-xs text-muted">3项必填，约2分钟；回复后不再修改</p>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            {form.needsPersonalDataConfirmation ? "确需保留，仍然提交" : "回复"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
