"use client";

import {
  type AnyAction,
  definitionOf,
  procedureName,
  type ReasonAction,
  type ReasonTexts,
  reasonInput,
} from "@xianlan/domain/finding";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { RequestBeside } from "../detail/request-beside.tsx";
import { VetoEffect } from "../detail/veto-effect.tsx";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";
import { ReasonField } from "./reason-field.tsx";

/** Every action that needs a reason alone; a request that it decides stands beside the reason. */
export function ReasonForm(props: ActionProps & { action: ReasonAction }) {
  const { page, reader, action, onDone, onCancel } = props;
  const mutation = useAction(`finding.${procedureName(action)}`);
  const { label, settles }: AnyAction = definitionOf(action);
  const texts: ReasonTexts = definitionOf(action).reasonForm;
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, action),
    version: page.version,
    initial: { reason: "" },
    schema: reasonInput,
    action: mutation,
    send: (parsed, context) => mutation.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone(texts.done),
  });
  const reason = (
    <ReasonField
      form={form}
      value={form.values.reason}
      label={texts.label}
      hint={texts.hint}
      onChange={(value) => form.set({ reason: value })}
    />
  );
  return (
    <ActionFrame
      form={form}
      submitLabel={texts.submit ?? label}
      danger={texts.danger === true}
      cost="1项"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      {settles === undefined ? (
        reason
      ) : (
        <RequestBeside page={page} kind={settles.request} today={reader.today}>
          {action === "confirm_veto" && (
            <VetoEffect unitName={page.unitName} today={reader.today} />
          )}
          {reason}
        </RequestBeside>
      )}
    </ActionFrame>
  );
}
