"use client";

import { escalationReplyInput } from "@xianlan/domain";
import { Button, Dialog, DialogActions, Notice, TextArea, useToast } from "@xianlan/ui";
import { asksNumbers } from "../../../lib/asks-numbers.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import type { Paper } from "../escalation-types.ts";

/** 回复督办: given once. */
export function ReplyDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.escalation.reply.mutationOptions());
  const { id, version } = paper;
  const confirmPersonalNumbers = asksNumbers(verb.error);
  const form = useCheckedForm({
    fresh: { reply: "" },
    schema: escalationReplyInput,
    refused: verb.error?.fields ?? [],
    send: async ({ reply }) => {
      if ((await verb.run({ id, version, reply, confirmPersonalNumbers })) === null) return;
      toast({ title: `已回复${paper.kindLabel} ${paper.number}` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`回复${paper.kindLabel} ${paper.number}`}
      description={paper.text}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {verb.error && <Notice kind="warning" title={verb.error.message} />}
        <TextArea
          label="回复"
          required
          rows={5}
          hint="写明原因、整改安排和完成日期；回复后不再修改"
          value={form.values.reply}
          error={form.errorAt("reply")}
          onChange={(event) => form.set({ reply: event.target.value })}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={verb.pending}>
            {confirmPersonalNumbers ? "确需保留，仍然提交" : "回复"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
