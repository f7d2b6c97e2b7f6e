"use client";

import { selfCheckAnswerInput } from "@xianlan/domain";
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
import { asksNumbers } from "../../../lib/asks-numbers.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { SelfCheck } from "../self-check-types.ts";

type Values = { checked: string; failed: string; answer: string; attachmentIds: string[] };
/** Numbers as typed; an empty field is not a zero. */
const answerSchema = z
  .object({ checked: z.string(), failed: z.string() })
  .loose()
  .transform((typed) => ({
    ...typed,
    checked: typed.checked === "" ? undefined : Number(typed.checked),
    failed: typed.failed === "" ? undefined : Number(typed.failed),
  }))
  .pipe(selfCheckAnswerInput);
const fresh: Values = { checked: "", failed: "", answer: "", attachmentIds: [] };

/** 回复自查: places looked at, those with the like, what is done about it. Given once. */
export function AnswerDialog(props: { check: SelfCheck; today: string; onClose: () => void }) {
  const { check, today, onClose } = props;
  const { id, version, text } = check;
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.selfCheck.answer.mutationOptions());
  const confirmPersonalNumbers = asksNumbers(verb.error);
  const form = useCheckedForm({
    fresh,
    schema: answerSchema,
    refused: verb.error?.fields ?? [],
    send: async (parsed) => {
      if ((await verb.run({ id, version, ...parsed, confirmPersonalNumbers })) === null) return;
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
        {verb.error && <Notice kind="warning" title={verb.error.message} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            label="自查点位数"
            unit="个"
            required
            value={values.checked}
            error={form.errorAt("checked")}
            onValueChange={(checked) => form.set({ checked })}
          />
          <NumberField
            label="存在同类情况的点位数"
            unit="个"
            required
            value={values.failed}
            error={form.errorAt("failed")}
            onValueChange={(failed) => form.set({ failed })}
          />
        </div>
        <TextArea
          label="自查情况和整改安排"
          required
          rows={4}
          value={values.answer}
          error={form.errorAt("answer")}
          onChange={(event) => form.set({ answer: event.target.value })}
        />
        <AttachmentField
          ids={values.attachmentIds}
          today={today}
          error={form.errorAt("attachmentIds")}
          onChange={(attachmentIds) => form.set({ attachmentIds })}
        />
        <DialogActions>
          <p className="mr-auto text-xs text-muted">3项必填，约2分钟；回复后不再修改</p>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={verb.pending}>
            {confirmPersonalNumbers ? "确需保留，仍然提交" : "回复"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
