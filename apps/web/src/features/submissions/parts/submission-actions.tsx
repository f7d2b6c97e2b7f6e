"use client";

import { formatTime } from "@xianlan/domain/calendar";
import {
  type Issue,
  isSendable,
  type SubmissionAction,
  submissionActionLabels,
} from "@xianlan/domain/submission";
import { Button, useToast } from "@xianlan/ui";
import type { ReactNode } from "react";
import { needsPersonalDataConfirmation, useAction } from "../../../lib/trpc/use-action.ts";
import type { SubmissionPage } from "../submission-types.ts";
import type { SubmissionEntries } from "../use-submission-entries.ts";

type UnitAction = Extract<SubmissionAction, "prepare" | "recall" | "sign">;

const done = {
  prepare: "已提交，等分管领导签批",
  recall: "已撤回，可以继续修改",
  sign: "已报送县委宣传部",
} as const satisfies Record<UnitAction, string>;

/** Which actions the unit's person has here; a submission nobody has written yet starts with the first. */
function unitActionsOf(
  { actions, oneStep, submission, locked }: SubmissionPage,
  maySign: boolean,
): UnitAction[] {
  if (locked !== null) return [];
  const offered: UnitAction[] =
    submission === null
      ? oneStep && maySign
        ? ["sign"]
        : ["prepare"]
      : actions.filter((one): one is UnitAction => one !== "accept" && one !== "return");
  // Where the lead may sign at once, there is no need to hand the submission to oneself.
  return offered.includes("sign") ? offered.filter((one) => one !== "prepare") : offered;
}

/** The bar at the foot of the form: what is missing, whether it is saved, and the next action. */
export function SubmissionActions(props: {
  page: SubmissionPage;
  form: SubmissionEntries;
  issues: readonly Issue[];
  maySign: boolean;
  onAttempted: () => void;
}) {
  const { page, form, issues, maySign, onAttempted } = props;
  const toast = useToast();
  const actions = {
    prepare: useAction("submission.prepare"),
    recall: useAction("submission.recall"),
    sign: useAction("submission.sign"),
  };
  const unitActions = unitActionsOf(page, maySign);
  if (unitActions.length === 0) return null;
  const open = issues.filter((issue) => !isSendable([issue])).length;
  const empty = issues.some(({ kind }) => kind === "empty");

  async function perform(action: UnitAction) {
    const head = action === "recall" ? form.head : await form.flush(true);
    if (head?.id == null || head.version === null) return;
    if (action !== "recall" && open > 0) return onAttempted();
    const result = await actions[action].run({ id: head.id, version: head.version });
    if (result !== null) toast({ title: done[action] });
  }

  const error = Object.values(actions).find((action) => action.error !== null)?.error;
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
      {unitActions.toReversed().map((action) => (
        <Button
          key={action}
          variant={action === "recall" ? "secondary" : "primary"}
          loading={actions[action].pending}
          onClick={() => void perform(action)}
        >
          {submissionActionLabels[action]}
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

/** Status of the last save. */
function SaveStatus({ form }: { form: SubmissionEntries }) {
  const { save, dirty } = form;
  return (
    <p role="status" className="text-sm text-muted">
      {save.kind === "saving" && "正在保存"}
      {save.kind === "saved" && !dirty && `已保存 ${formatTime(save.at)}`}
      {save.kind === "away" && "没有连上服务器，填的内容留在本机，连上后自动保存"}
      {save.kind === "refused" && <Refused form={form} />}
    </p>
  );
}

function Refused({ form }: { form: SubmissionEntries }) {
  if (form.save.kind !== "refused") return null;
  const { error } = form.save;
  const personal = needsPersonalDataConfirmation(error);
  return (
    <span role="alert" className="font-medium text-ink">
      {error.message}
      {personal && (
        <Button size="sm" className="ml-3" onClick={form.confirm}>
          确需保留
        </Button>
      )}
    </span>
  );
}
