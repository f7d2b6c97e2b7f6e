"use client";

import { type EscalationKind, escalationInput, escalationText } from "@xianlan/domain/escalation";
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
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { NewEscalationNotice } from "../escalation-types.ts";

/** A new escalation notice: its kind, until when to reply, and the template's text for the office to edit. */
export function IssueDialog(props: {
  notice: NewEscalationNotice;
  today: string;
  onClose: () => void;
}) {
  const { notice, today, onClose } = props;
  const { findingId, subject, allowed } = notice;
  const toast = useToast();
  const action = useAction("escalation.issue");
  const [edited, setEdited] = useState(false);
  const replyOf = (kind: EscalationKind) =>
    allowed.find((option) => option.kind === kind)?.replyDueOn ?? "";
  const textOf = (kind: EscalationKind, replyDueOn: string) =>
    escalationText(kind, { ...subject, replyDueOn: replyDueOn || null });
  const form = useActionForm({
    initial: {
      kind: notice.kind,
      replyDueOn: replyOf(notice.kind) as string | null,
      text: textOf(notice.kind, replyOf(notice.kind)),
    },
    schema: escalationInput,
    action,
    resubmitConfirms: true,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ findingId, ...parsed, confirmPersonalNumbers }),
    onDone: (result) => {
      toast({ title: `已发出${labelOf(kind)} ${result.number}` });
      onClose();
    },
  });
  const labelOf = (kind: EscalationKind) =>
    allowed.find((option) => option.kind === kind)?.label ?? "督办";
  const { kind, replyDueOn, text } = form.values;
  // Until somebody edits it, the text follows the kind and the date.
  const follow = (next: { kind: EscalationKind; replyDueOn: string | null }) =>
    form.set({ ...next, ...(edited ? {} : { text: textOf(next.kind, next.replyDueOn ?? "") }) });
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={`督办 ${subject.number}`}
      description={`发给${subject.unitName}，发出后责任单位在待办中看到。`}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        <RadioGroup<EscalationKind>
          legend="督办方式"
          options={allowed.map((option) => ({ value: option.kind, label: option.label }))}
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
          <Button type="submit" variant="primary" loading={action.pending}>
            {form.needsPersonalDataConfirmation ? "确需保留，仍然发出" : `发出${labelOf(kind)}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
