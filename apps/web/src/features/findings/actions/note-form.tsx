"use client";

import { noteInput } from "@xianlan/domain/inspection";
import { TextArea } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

/** 内部备注: a line in the timeline that no township reads. */
export function NoteForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.note");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "note"),
    version: page.version,
    initial: { text: "" },
    schema: noteInput,
    action,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ id: page.id, ...parsed, confirmPersonalNumbers }),
    onDone: () => onDone("已记录内部备注"),
  });
  return (
    <ActionFrame form={form} submitLabel="记录备注" cost="1项" onCancel={onCancel}>
      <TextArea
        label="备注"
        hint="只有县级人员能看到，责任单位看不到"
        required
        rows={3}
        maxLength={1000}
        {...form.text("text")}
      />
    </ActionFrame>
  );
}
