"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";
import { MergeTarget } from "./merge-target.tsx";

const { input: schema } = definitionOf("merge");

type Target = { targetId: string; targetText: string };

/** 并案: the finding ends in another one of the same unit, found by number or text. */
export function MergeForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.merge");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "merge"),
    version: page.version,
    initial: { targetId: "", targetText: "" } satisfies Target,
    schema,
    action,
    send: (parsed, { version }) => action.run({ id: page.id, ...parsed, version }),
    onDone: () => onDone(`已并入${form.values.targetText}`),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="并案"
      danger
      cost="1项"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <div id={form.fieldId("targetId")} tabIndex={-1} className="flex flex-col gap-3 outline-none">
        <p className="text-sm">
          {values.targetId === "" ? (
            <span className="text-muted">还没有选择并入哪一件。</span>
          ) : (
            <>
              并入 <strong>{values.targetText}</strong>
              。本件随之结束，进展记在那一件上。
            </>
          )}
        </p>
        <MergeTarget
          page={page}
          today={reader.today}
          chosenId={values.targetId}
          error={form.errorAt("targetId")}
          onChoose={(targetId, targetText) => set({ targetId, targetText })}
        />
      </div>
    </ActionFrame>
  );
}
