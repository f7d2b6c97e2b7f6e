"use client";

import { type ProgressInput, progressInput } from "@xianlan/domain/finding";
import { DateField, TextArea, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import { ActionFrame, draftKey } from "../../findings/index.ts";
import type { Measure } from "../rectification-types.ts";

/** A measure ticked off: what was done and when, with files if there are any. */
export function TickForm(props: {
  findingId: string;
  measure: Measure;
  accountId: string;
  today: string;
  onClose: () => void;
}) {
  const { findingId, measure, accountId, today, onClose } = props;
  const toast = useToast();
  const action = useAction("finding.addProgress");
  const form = useActionForm({
    draftKey: draftKey({ accountId, today }, findingId, `tick.${measure.id}`),
    version: 1,
    initial: {
      text: "",
      happenedOn: today,
      measureId: measure.id,
      measureDone: true,
      attachmentIds: [],
    } as ProgressInput,
    schema: progressInput,
    action,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ id: findingId, ...parsed, confirmPersonalNumbers }),
    onDone: () => {
      toast({ title: `第${measure.ordinal}条措施已完成` });
      onClose();
    },
  });
  const { values, set, errorAt, fieldId } = form;
  return (
    <div className="my-3 border-l-2 border-indigo pl-4">
      <ActionFrame
        form={form}
        ownPage
        submitLabel="完成这条措施"
        cost="2项必填，约1分钟"
        onCancel={onClose}
      >
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
          <TextArea
            label="做了什么"
            hint="不写群众姓名和电话"
            required
            autoFocus
            rows={2}
            maxLength={1000}
            {...form.text("text")}
          />
          <DateField label="完成日期" required max={today} {...form.text("happenedOn")} />
        </div>
        <div id={fieldId("attachmentIds")} tabIndex={-1} className="outline-none">
          <AttachmentField
            ids={values.attachmentIds}
            today={today}
            label="佐证材料（可不附）"
            error={errorAt("attachmentIds")}
            onChange={(attachmentIds) => set({ attachmentIds })}
          />
        </div>
      </ActionFrame>
    </div>
  );
}
