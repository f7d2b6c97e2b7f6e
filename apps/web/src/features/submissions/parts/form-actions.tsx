"use client";

import {
  type Issue,
  isSendable,
  type SubmissionAction,
  submissionActionLabels,
} from "@xianlan/domain";
import { Button, useToast } from "@xianlan/ui";
import type { ReactNode } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import type { FormPage } from "../submission-types.ts";
import type { FormEntries } from "../use-form-entries.ts";
import { SaveStatus } from "./save-status.tsx";

type Step = Extract<SubmissionAction, "prepare" | "recall" | "sign">;

const done = {
  prepare: "已提交，等分管领导签批",
  recall: "已撤回，可以继续修改",
  sign: "已报送县委宣传部",
} as const satisfies Record<Step, string>;

/** Which deeds the unit's person has here; a form nobody has written yet starts with the first. */
function stepsOf({ actions, oneStep, submission, locked }: FormPage, maySign: boolean): Step[] {
  if (locked !== null) return [];
  const offered: Step[] =
    submission === null
      ? oneStep && maySign
        ? ["sign"]
        : ["prepare"]
      : actions.filter((one): one is Step => one !== "accept" && one !== "return");
  // Where the lead may sign at once, handing the form to oneself is no step.
  return offered.includes("sign") ? offered.filter((one) => one !== "prepare") : offered;
}

/** The bar at the foot of the form: what is open, whether it is saved, and the next deed. */
export function FormActions(props: {
  page: FormPage;
  form: FormEntries;
  issues: readonly Issue[];
  maySign: boolean;
  onTried: () => void;
}) {
  const { page, form, issues, maySign, onTried } = props;
  const { submission } = useTRPC();
  const say = useToast();
  const verbs = {
    prepare: useVerb(submission.prepare.mutationOptions()),
    recall: useVerb(submission.recall.mutationOptions()),
    sign: useVerb(submission.sign.mutationOptions()),
  };
  const steps = stepsOf(page, maySign);
  if (steps.length === 0) return null;
  const open = issues.filter((issue) => !isSendable([issue])).length;
  const empty = issues.some(({ kind }) => kind === "empty");

  async function take(step: Step) {
    const head = step === "recall" ? form.head : await form.flush(true);
    if (head?.id == null || head.version === null) return;
    if (step !== "recall" && open > 0) return onTried();
    const answer = await verbs[step].run({ id: head.id, version: head.version });
    if (answer !== null) say({ title: done[step] });
  }

  const error = Object.values(verbs).find((verb) => verb.error !== null)?.error;
  return (
    <Bar>
      <span className="min-w-0 flex-1 text-sm">
        {error ? (
          <span role="alert" className="font-medium">
            {error.message}
          </span>
        ) : open > 0 && form.save.kind !== "refused" ? (
          empty ? (
            "还没有填"
          ) : (
            `还有${open}处要填写或说明`
          )
        ) : null}
        <SaveStatus form={form} />
      </span>
      {steps.toReversed().map((step) => (
        <Button
          key={step}
          variant={step === "recall" ? "secondary" : "primary"}
          loading={verbs[step].pending}
          onClick={() => void take(step)}
        >
          {submissionActionLabels[step]}
        </Button>
      ))}
    </Bar>
  );
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-ink bg-paper py-3 print:hidden">
      {children}
    </div>
  );
}
