"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { Checkbox, Fieldset, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { dayOrDash } from "../finding-text.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";
import { FilesField } from "./files-field.tsx";

const { input: schema } = definitionOf("check_in");

/** 季度查看: how the long-term work stands, and which milestones are reached. */
export function CheckInForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.checkIn");
  const { today } = reader;
  const granted = page.longTerms.findLast(({ outcome }) => outcome === "granted");
  const open = page.milestones.filter(
    ({ longTermId, doneOn }) => longTermId === granted?.id && doneOn === null,
  );
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "check_in"),
    version: page.version,
    initial: { text: "", doneMilestoneIds: [], attachmentIds: [] } as z.infer<typeof schema>,
    repair: (values) => ({
      ...values,
      doneMilestoneIds: values.doneMilestoneIds.filter((one) => open.some(({ id }) => id === one)),
    }),
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已填报季度查看"),
  });
  const { values, set, fieldId } = form;
  const late = page.dueOn !== null && page.dueOn < today;
  return (
    <ActionFrame
      form={form}
      submitLabel="填报季度查看"
      cost="1项必填，约2分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <p className="text-sm text-soft">
        本次应在{dayOrDash(page.dueOn, today)}前填报
        {late && "，已过期，照常填报，记为逾期"}。
      </p>
      <TextArea
        label="查看情况"
        hint="这一季度坚持得怎样，有没有反弹。不写群众姓名和电话。"
        required
        rows={4}
        maxLength={1000}
        {...form.text("text")}
      />
      {open.length > 0 && (
        <Fieldset legend="已达到的阶段目标" hint="达到的才勾选；没有就空着。">
          <div id={fieldId("doneMilestoneIds")} tabIndex={-1} className="outline-none space-y-2">
            {open.map(({ id, ordinal, text, dueOn }) => (
              <Checkbox
                key={id}
                label={`${ordinal}. ${text}`}
                hint={`计划${dayOrDash(dueOn, today)}达到`}
                checked={values.doneMilestoneIds.includes(id)}
                onChange={(event) =>
                  set({
                    doneMilestoneIds: event.target.checked
                      ? [...values.doneMilestoneIds, id]
                      : values.doneMilestoneIds.filter((one) => one !== id),
                  })
                }
              />
            ))}
          </div>
        </Fieldset>
      )}
      <FilesField
        form={form}
        ids={values.attachmentIds}
        today={today}
        label="佐证材料"
        hint="可以不附"
        onChange={(attachmentIds) => set({ attachmentIds })}
      />
    </ActionFrame>
  );
}
