"use client";

import type { ReasonAction } from "@xianlan/domain/finding";
import { Dialog, RadioGroup } from "@xianlan/ui";
import { type ComponentType, useState } from "react";
import { actionsFor, decisions } from "../action-groups.ts";
import { actionLabel, actionPurpose } from "../action-texts.ts";
import type { FindingPage, PageAction } from "../finding-types.ts";
import { actionForms, ReasonForm, wideForms } from "./action-forms.tsx";
import type { ActionProps } from "./action-props.ts";

/** The dialog of one action on one finding; a yes can be made a no without leaving it. */
export function ActionDialog(
  props: ActionProps & {
    action: PageAction;
    open: boolean;
    onSwitch?: (action: PageAction) => void;
  },
) {
  const { action, open, onSwitch, ...form } = props;
  const [switched, setSwitched] = useState(false);
  const switchTo = (next: PageAction) => {
    setSwitched(true);
    onSwitch?.(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) form.onCancel();
      }}
      size={wideForms.has(action) ? "lg" : "md"}
      title={`${actionLabel(action)} ${form.page.number}`}
      description={actionPurpose(action)}
    >
      {onSwitch && <DecisionChoice action={action} page={form.page} onSwitch={switchTo} />}
      <div data-keep-focus={switched || undefined}>
        <ActionForm key={action} action={action} {...form} />
      </div>
    </Dialog>
  );
}

function DecisionChoice(props: {
  action: PageAction;
  page: FindingPage;
  onSwitch: (action: PageAction) => void;
}) {
  const { action, page, onSwitch } = props;
  const may = actionsFor(page);
  const choices = decisions
    .find((pair) => pair.includes(action))
    ?.filter((one) => one === action || may.has(one));
  if (choices === undefined || choices.length < 2) return null;
  return (
    <div className="mb-5">
      <RadioGroup
        layout="row"
        legend="您的答复"
        options={choices.map((value) => ({ value, label: actionLabel(value) }))}
        value={action}
        onValueChange={onSwitch}
      />
    </div>
  );
}

function asksForReason(action: PageAction): action is ReasonAction {
  return !(action in actionForms);
}

function ActionForm({ action, ...props }: ActionProps & { action: PageAction }) {
  if (asksForReason(action)) return <ReasonForm action={action} {...props} />;
  const Form = actionForms[action] as ComponentType<ActionProps & { action: PageAction }>;
  return <Form action={action} {...props} />;
}
