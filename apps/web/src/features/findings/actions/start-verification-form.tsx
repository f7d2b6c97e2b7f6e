"use client";

import {
  definitionOf,
  verificationMethodLabels,
  verificationMethods,
} from "@xianlan/domain/finding";
import { RadioGroup } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";

const { input: schema } = definitionOf("start_verification");

const hints = {
  documents: "只看报送的材料",
  on_site: "到点位实地查看",
  spot_check: "抽取部分点位或材料查看",
} as const;

/** 受理核查: one person takes it and says how it will be checked. */
export function StartVerificationForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.startVerification");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "start_verification"),
    version: page.version,
    initial: { method: null } as { method: (typeof verificationMethods)[number] | null },
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, version: context.version }),
    onDone: () => onDone("已受理，请核查后逐条给出结论"),
  });
  return (
    <ActionFrame
      form={form}
      submitLabel="受理核查"
      cost="1项"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <div id={form.fieldId("method")} tabIndex={-1} className="outline-none">
        <RadioGroup
          legend="核查方式"
          required
          options={verificationMethods.map((value) => ({
            value,
            label: verificationMethodLabels[value],
            hint: hints[value],
          }))}
          {...form.choice("method")}
        />
      </div>
    </ActionFrame>
  );
}
