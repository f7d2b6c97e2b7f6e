"use client";

import { decisionInput } from "@xianlan/domain/correction";
import { Button, Notice, Section, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { DecidedCorrection } from "../correction-types.ts";

/** 同意 needs nothing further; 不同意 a reason. */
export function DecisionForm({ correction }: { correction: DecidedCorrection }) {
  const { id, version, approvable } = correction;
  const toast = useToast();
  const approve = useAction("correction.approve");
  const refuse = useAction("correction.refuse");
  const form = useActionForm({
    initial: { reason: "" },
    schema: decisionInput,
    action: refuse,
    resubmitConfirms: true,
    send: ({ reason }, { confirmPersonalNumbers }) =>
      refuse.run({ id, version, reason, confirmPersonalNumbers }),
    onDone: () => toast({ title: "已答复：未同意" }),
  });
  const error = approve.error ?? refuse.error;
  const accept = async () => {
    if ((await approve.run({ id, version })) !== null) {
      toast({ title: "已更正", description: "原值和新值都已保留" });
    }
  };
  return (
    <Section title="审批" className="border-t border-ink pt-4">
      {error && <Notice kind="warning" title={error.message} />}
      <div className="flex flex-col gap-4">
        <div>
          <Button
            variant="primary"
            loading={approve.pending}
            disabled={!approvable}
            onClick={() => void accept()}
          >
            同意更正
          </Button>
        </div>
        <form
          ref={form.ref}
          noValidate
          onSubmit={form.submit}
          className="flex flex-col gap-3 sm:flex-row sm:items-start"
        >
          <TextField label="不同意的理由" className="grow" {...form.text("reason")} />
          <Button type="submit" className="sm:mt-6" loading={refuse.pending}>
            不同意
          </Button>
        </form>
      </div>
    </Section>
  );
}
