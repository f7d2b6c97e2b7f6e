"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { ReasonField } from "../actions/reason-field.tsx";
import { VetoEffect } from "../detail/veto-effect.tsx";

const { input: schema } = definitionOf("propose_veto");

/** 提请一票否决: the office cites the clause; nothing happens until a leader confirms. */
export function ProposeVetoForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.proposeVeto");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "propose_veto"),
    version: page.version,
    initial: { clause: "", reason: "" } satisfies z.infer<typeof schema>,
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已提请一票否决，等待县领导确认"),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="提请一票否决"
      danger
      cost="2项，约2分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <VetoEffect unitName={page.unitName} today={reader.today} />
      <TextArea
        label="否决条款"
        hint="照抄条款，写明出自哪份文件第几条"
        required
        rows={3}
        maxLength={300}
        {...form.text("clause")}
      />
      <ReasonField
        form={form}
        value={values.reason}
        label="提请理由"
        hint="本件哪些事实符合这一条款"
        onChange={(reason) => set({ reason })}
      />
    </ActionFrame>
  );
}
