"use client";

import { type ProgressInput, progressInput } from "@xianlan/domain/finding";
import { Checkbox, DateField, Select, TextArea } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

const whole = "whole";

/** 填报进展: what happened and when, with files; may finish a measure. */
export function ProgressForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.addProgress");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "progress"),
    version: page.version,
    initial: {
      text: "",
      happenedOn: reader.today,
      measureId: null,
      measureDone: false,
      attachmentIds: [],
    } as ProgressInput,
    schema: progressInput,
    action,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ id: page.id, ...parsed, confirmPersonalNumbers }),
    onDone: () => onDone("已填报整改进展"),
  });
  const { values, set, errorAt, fieldId } = form;
  const chosen = page.measures.find(({ id }) => id === values.measureId);
  return (
    <ActionFrame form={form} submitLabel="填报进展" cost="2项必填，约1分钟" onCancel={onCancel}>
      <TextArea
        label="整改进展"
        hint="做了什么、做到什么程度。不写群众姓名和电话。"
        required
        rows={4}
        maxLength={1000}
        {...form.text("text")}
      />
      <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <DateField label="发生日期" required max={reader.today} {...form.text("happenedOn")} />
        <Select
          id={fieldId("measureId")}
          label="对应措施"
          options={[
            { value: whole, label: "整件问题" },
            ...page.measures.map((measure) => ({
              value: measure.id,
              label: `第${measure.ordinal}条 ${measure.text}`,
            })),
          ]}
          value={values.measureId ?? whole}
          error={errorAt("measureId")}
          onValueChange={(value) =>
            set(value === whole ? { measureId: null, measureDone: false } : { measureId: value })
          }
        />
      </div>
      {chosen !== undefined && chosen.doneOn === null && (
        <Checkbox label={`第${chosen.ordinal}条措施到此已完成`} {...form.tick("measureDone")} />
      )}
      <div id={fieldId("attachmentIds")} tabIndex={-1} className="outline-none">
        <AttachmentField
          ids={values.attachmentIds}
          today={reader.today}
          error={errorAt("attachmentIds")}
          onChange={(attachmentIds) => set({ attachmentIds })}
        />
      </div>
    </ActionFrame>
  );
}
