"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { DateField, DescriptionList } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { ReasonField } from "../actions/reason-field.tsx";
import { DayGain } from "../detail/day-gain.tsx";
import { dueItems } from "../detail/due-items.ts";
import { RequestBeside } from "../detail/request-beside.tsx";

const { input: schema } = definitionOf("grant_extension");

/** 同意延期: the decider names a definite day, the one requested or another. */
export function GrantExtensionForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.grantExtension");
  const { today } = reader;
  const wished = page.extensions.find(({ outcome }) => outcome === null)?.wishedDueOn ?? "";
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "grant_extension"),
    version: page.version,
    initial: { grantedDueOn: wished, reason: "" } satisfies z.infer<typeof schema>,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已同意延期，原定时限保留可查"),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="同意延期"
      cost="2项，约1分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <RequestBeside page={page} kind="extension" today={today}>
        <DescriptionList items={dueItems(page, today)} />
        <div className="flex flex-col gap-2">
          <DateField
            label="同意延至"
            required
            hint="已带出申请的日期，可以改"
            min={page.dueOn ?? today}
            {...form.text("grantedDueOn")}
          />
          <DayGain from={page.dueOn} chosen={values.grantedDueOn} today={today} />
        </div>
        <ReasonField
          form={form}
          value={values.reason}
          label="审批意见"
          hint="责任单位会看到"
          onChange={(reason) => set({ reason })}
        />
      </RequestBeside>
    </ActionFrame>
  );
}
