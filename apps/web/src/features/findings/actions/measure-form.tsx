"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { type MeasureInput, measureInput } from "@xianlan/domain/finding";
import { DateField, TextArea } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

/** 增加整改措施. */
export function MeasureForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.addMeasure");
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
  return (
    <ActionFrame form={form} submitLabel="增加措施" cost="2项，约1分钟" onCancel={onCancel}>
      <TextArea label="整改措施" required rows={3} maxLength={500} {...form.text("text")} />
      <DateField
        label="完成日期"
        required
        className="sm:max-w-56"
        hint={page.dueOn === null ? undefined : `整改时限 ${formatDay(page.dueOn, reader.today)}`}
        {...form.text("dueOn")}
      />
    </ActionFrame>
  );
}
