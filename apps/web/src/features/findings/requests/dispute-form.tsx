"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { FilesField } from "../actions/files-field.tsx";

const { input: schema } = definitionOf("dispute");

/** 提出异议: the clock stands still until somebody other than the finder has decided. */
export function DisputeForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.dispute");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "dispute"),
    version: page.version,
    initial: { ground: "", proof: "", attachmentIds: [] } as z.infer<typeof schema>,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已提出异议，复核期间整改时限暂停"),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="提出异议"
      cost="理由必填，证明说明和文件至少一样，约3分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <TextArea
        label="异议理由"
        hint="哪里与实际不符，或者不属于本单位责任"
        required
        rows={4}
        maxLength={1000}
        {...form.text("ground")}
      />
      <TextArea
        label="证明说明"
        hint="什么材料能证明；只附文件的可以留空"
        rows={3}
        maxLength={1000}
        {...form.text("proof")}
      />
      <FilesField
        form={form}
        ids={values.attachmentIds}
        today={reader.today}
        label="证明文件"
        onChange={(attachmentIds) => set({ attachmentIds })}
      />
    </ActionFrame>
  );
}
