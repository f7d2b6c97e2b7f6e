"use client";

import { noteInput, reasonedInput } from "@xianlan/domain";
import { TextArea } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useDeedForm } from "../use-deed-form.ts";
import { DeedFrame } from "./deed-frame.tsx";
import { type DeedProps, draftKey } from "./deed-props.ts";

/** 撤销: ends the finding, with the reason. */
export function WithdrawForm({ page, reader, onDone, onCancel }: DeedProps) {
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.withdraw.mutationOptions());
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, "withdraw"),
    version: page.version,
    fresh: { reason: "" },
    schema: reasonedInput,
    verb,
    send: (parsed, beside) => verb.run({ id: page.id, ...parsed, ...beside }),
    onDone: () => onDone("已撤销"),
  });
  return (
    <DeedFrame
      form={form}
      submitLabel="撤销问题"
      danger
      cost="1项"
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      <TextArea
        id={form.fieldId("reason")}
        label="撤销理由"
        hint="撤销后不再统计，不能恢复"
        required
        rows={3}
        maxLength={500}
        value={form.values.reason}
        error={form.errorAt("reason")}
        onChange={(event) => form.set({ reason: event.target.value })}
      />
    </DeedFrame>
  );
}

/** 内部备注: a line in the timeline that no township reads. */
export function NoteForm({ page, reader, onDone, onCancel }: DeedProps) {
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.note.mutationOptions());
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, "note"),
    version: page.version,
    fresh: { text: "" },
    schema: noteInput,
    verb,
    send: (parsed, { confirmPersonalNumbers }) =>
      verb.run({ id: page.id, ...parsed, confirmPersonalNumbers }),
    onDone: () => onDone("已记录内部备注"),
  });
  return (
    <DeedFrame form={form} submitLabel="记录备注" cost="1项" onCancel={onCancel}>
      <TextArea
        id={form.fieldId("text")}
        label="备注"
        hint="只有县级人员能看到，责任单位看不到"
        required
        rows={3}
        maxLength={1000}
        value={form.values.text}
        error={form.errorAt("text")}
        onChange={(event) => form.set({ text: event.target.value })}
      />
    </DeedFrame>
  );
}
