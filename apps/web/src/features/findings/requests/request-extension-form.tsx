"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { DateField, DescriptionList, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { FilesField } from "../actions/files-field.tsx";
import { ReasonField } from "../actions/reason-field.tsx";
import { DayGain } from "../detail/day-gain.tsx";
import { dueItems } from "../detail/due-items.ts";

const { input: schema } = definitionOf("request_extension");

/** 申请延期: requested before the due date; the office decides the first, a leader the second. */
export function RequestExtensionForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.requestExtension");
  const { today } = reader;
  const decider = page.extensionsGranted === 0 ? "县督查办" : "县领导";
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "request_extension"),
    version: page.version,
    initial: { reason: "", progress: "", wishedDueOn: "", attachmentIds: [] } as z.infer<
      typeof schema
    >,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone(`已申请延期，等待${decider}审批`),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="申请延期"
      cost="3项必填，约2分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <DescriptionList items={dueItems(page, today)} />
      <ReasonField
        form={form}
        value={values.reason}
        label="延期理由"
        hint="为什么按期完成不了"
        onChange={(reason) => set({ reason })}
      />
      <TextArea
        label="目前整改进展"
        hint="已经做到什么程度，还差什么"
        required
        rows={3}
        maxLength={1000}
        {...form.text("progress")}
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <DateField
          label="申请延至"
          required
          className="sm:w-56"
          min={page.dueOn ?? today}
          {...form.text("wishedDueOn")}
        />
        <div className="pb-1.5">
          <DayGain from={page.dueOn} chosen={values.wishedDueOn} today={today} />
        </div>
      </div>
      <FilesField
        form={form}
        ids={values.attachmentIds}
        today={today}
        label="说明材料"
        hint="可以不附"
        onChange={(attachmentIds) => set({ attachmentIds })}
      />
    </ActionFrame>
  );
}
