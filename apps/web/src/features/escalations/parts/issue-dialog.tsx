"use client";

import { type EscalationKind, escalationInput, escalationText } from "@xianlan/domain";
import {
  Button,
  DateField,
  Dialog,
  DialogActions,
  Notice,
  RadioGroup,
  TextArea,
  useToast,
} from "@xianlan/ui";
import { useState } from "react";
import { asksNumbers } from "../../../lib/asks-numbers.ts";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import type { NewPaper } from "../escalation-types.ts";

/** A paper of 督办: the step, until when to reply, and the template's text for the office to edit. */
export function IssueDialog(props: { paper: NewPaper; today: string; onClose: () => void }) {
  const { paper, today, onClose } = props;
  const { findingId, matter, allowed } = paper;
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.escalation.issue.mutationOptions());
  const [edited, setEdited] = useState(false);
  const replyOf = (kind: EscalationKind) =>
    allowed.find((step) => step.kind === kind)?.replyDueOn ?? "";
  const textOf = (kind: EscalationKind, replyDueOn: string) =>
    escalationText(kind, { ...matter, replyDueOn: replyDueOn || null });
  const confirmPersonalNumbers = asksNumbers(verb.error);
  const form = useCheckedForm({
    fresh: {
      kind: paper.kind,
      replyDueOn: replyOf(paper.kind) as string | null,
      text: textOf(paper.kind, replyOf(paper.kind)),
    },
    schema: escalationInput,
    refused: verb.error?.fields ?? [],
    send: async (parsed) => {
      const answer = await verb.run({ findingId, ...parsed, confirmPersonalNumbers });
      if (answer === null) return;
      toast({ title: `已发出${labelOf(parsed.kind)} ${answer.number}` });
      onClose();
    },
  });
  const labelOf = (kind: EscalationKind) =>
    allowed.find((step) => step.kind === kind)?.label ?? "督办";
  const { kind, replyDueOn, text } = form.values;
  // Until somebody writes in it, the text follows the step and the date.
  const follow = (next: { kind: EscalationKind; replyDueOn: string | null }) =>
    form.set({ ...next, ...(edited ? {} : { text: textOf(next.kind, next.replyDueOn ?? "") }) });
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={`督办 ${matter.number}`}
      description={`发给${matter.unitName}，发出后责任单位在待办中看到。`}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {verb.error && <Notice kind="warning" title={verb.error.message} />}
        <RadioGroup<EscalationKind>
          legend="督办方式"
          options={allowed.map((step) => ({ value: step.kind, label: step.label }))}
          value={kind}
          error={form.errorAt("kind")}
          onValueChange={(next) => follow({ kind: next, replyDueOn: replyOf(next) || null })}
        />
        <DateField
          label="回复期限"
          hint="不填则不要求回复"
          className="sm:max-w-72"
          min={today}
          value={replyDueOn ?? ""}
          error={form.errorAt("replyDueOn")}
          onChange={(event) => follow({ kind, replyDueOn: event.target.value || null })}
        />
        <TextArea
          label="督办内容"
          required
          rows={7}
          hint="已按模板写好，可以修改"
          value={text}
          error={form.errorAt("text")}
          onChange={(event) => {
            setEdited(true);
            form.set({ text: event.target.value });
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={verb.pending}>
            {confirmPersonalNumbers ? "确需保留，仍然发出" : `发出${labelOf(kind)}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
