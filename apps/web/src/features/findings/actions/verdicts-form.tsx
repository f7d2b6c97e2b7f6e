"use client";

import { needsTwoSigners } from "@xianlan/domain/finding";
import { Notice } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { type Verdict, verdictLabels, verdictsSchema } from "../verdicts.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";
import { VerdictRows } from "./verdict-rows.tsx";

/** 退回、提请销号、销号: a verdict on each closure criterion, with the reason of each unmet one. */
export function VerdictsForm(props: ActionProps & { action: keyof typeof verdictLabels }) {
  const { page, reader, action, onDone, onCancel } = props;
  const mutations = {
    return: useAction("finding.return"),
    propose_closure: useAction("finding.proposeClosure"),
    close: useAction("finding.close"),
  };
  const mutation = mutations[action];
  const earlier = page.verifications.at(-1)?.verdicts ?? [];
  const initial = page.criteria.map(({ id }): Verdict => {
    const known = earlier.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, met: known?.met ?? null, reason: known?.reason ?? "" };
  });
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, action),
    version: page.version,
    initial: { verdicts: initial },
    repair: ({ verdicts }) => ({
      verdicts: initial.map(
        (one) => verdicts.find(({ criterionId }) => criterionId === one.criterionId) ?? one,
      ),
    }),
    schema: verdictsSchema,
    action: mutation,
    send: (parsed, context) => mutation.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone(verdictLabels[action].done),
  });
  const { values, set } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel={verdictLabels[action].submit}
      danger={action === "return"}
      cost={`${page.criteria.length}条结论，约${Math.max(1, Math.ceil(page.criteria.length / 2))}分钟`}
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      {needsTwoSigners(page) && action !== "return" && (
        <Notice>
          {action === "propose_closure"
            ? "较重、重大问题由两人签字：您签字后，由督查办另一位同志销号。"
            : "您是第二签字人。提请人的结论已带出，请逐条核对。"}
        </Notice>
      )}
      <VerdictRows
        criteria={page.criteria}
        verdicts={values.verdicts}
        form={form}
        onChange={(verdicts) => set({ verdicts })}
      />
    </ActionFrame>
  );
}
