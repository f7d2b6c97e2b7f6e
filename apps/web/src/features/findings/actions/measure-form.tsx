"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { type MeasureInput, measureInput } from "@xianlan/domain/finding";
import { DateField, TextArea } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { useActionForm } from "../use-action-form.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

/** 增加整改措施. */
export function MeasureForm({ page, reader, onDone, onCancel }: ActionProps) {
  const trpc = useTRPC();
  const action = useAction(trpc.finding.addMeasure.mutationOptions());
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "measure"),
    version: page.version,
    initial: { text: "", dueOn: "" } satisfies MeasureInput,
    schema: measureInput,
    action,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ id: page.id, ...parsed, confirmPersonalNumbers }),
    onDone: () => onDone("已增加整改措施"),
  });
  const { values, set, errorAt, fieldId } = form;
  return (
    <ActionFrame form={form} submitLabel="增加措施" cost="2项，约1分钟" onCancel={onCancel}>
      <TextArea
        id={fieldId("text")}
        label="整改措施"
        required
        rows={3}
        maxLength={500}
        value={values.text}
        error={errorAt("text")}
        onChange={(event) => set({ text: event.target.value })}
      />
      <DateField
        id={fieldId("dueOn")}
        label="完成日期"
        required
        className="sm:max-w-56"
        hint={page.dueOn === null ? undefined : `整改时限 ${formatDay(page.dueOn, reader.today)}`}
        value={values.dueOn}
        error={errorAt("dueOn")}
        onChange={(event) => set({ dueOn: event.target.value })}
      />
    </ActionFrame>
  );
}
