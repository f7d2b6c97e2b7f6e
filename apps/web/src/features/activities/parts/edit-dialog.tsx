"use client";

import { useQuery } from "@tanstack/react-query";
import { periodOf } from "@xianlan/domain/period";
import { Button, Dialog, DialogActions, Notice, TextArea, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { ChangeablePage, Reader } from "../activity-types.ts";
import type { RecordValues } from "../quick-draft.ts";
import { type RecordFormValues, recordSchema } from "../record-schema.ts";
import { FeedsLine, fedBy } from "./feeds-line.tsx";
import { FormProblem } from "./form-problem.tsx";
import { RecordFields } from "./record-fields.tsx";

type Props = { page: ChangeablePage; reader: Reader; onClose: () => void };

/** 修改: the same fields; out of or into a locked month it asks for a correction. */
export function EditDialog(props: Props) {
  return (
    <Queries>
      <EditForm {...props} />
    </Queries>
  );
}

function EditForm(props: Props) {
  const { page, reader, onClose } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const form = useQuery(trpc.activity.form.queryOptions()).data;
  const action = useAction("activity.change");
  const lockOf = (day: string) =>
    day === ""
      ? ""
      : (form?.locked.find(({ periodId }) => periodId === periodOf(day, "month"))?.sentence ?? "");
  const lockFor = (day: string) => page.may.lock || lockOf(day);
  const record = useActionForm({
    initial: { ...page.content, attachmentIds: [], reason: "" } as RecordFormValues,
    schema: recordSchema(lockFor),
    action,
    send: (parsed, { confirmPersonalNumbers }) =>
      action.run({ ...parsed, confirmPersonalNumbers, id: page.id, version: page.version }),
    onDone: ({ correctionId }) => {
      toast({ title: correctionId === null ? "已修改" : "已提交更正申请，待督查办审批" });
      onClose();
    },
  });
  const { values } = record;
  const lock = lockFor(values.happenedOn);
  return (
    <Dialog
      open
      size="lg"
      title="修改工作记录"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <form ref={record.ref} noValidate className="flex flex-col gap-4" onSubmit={record.submit}>
        <FormProblem
          error={action.error}
          pending={action.pending}
          atFields
          onConfirmNumbers={record.confirmNumbers}
        />
        {lock !== "" && (
          <Notice kind="warning" title={`${lock}，修改将作为更正报督查办审批`}>
            同意之前仍按原来的记录计算。
          </Notice>
        )}
        <RecordFields
          values={values}
          today={reader.today}
          errorAt={record.errorAt}
          places={form?.places ?? []}
          onChange={(edits) => {
            action.reset();
            record.set(changed(values, edits));
          }}
        />
        <TextArea
          label="修改原因"
          required={lock !== ""}
          rows={2}
          maxLength={200}
          {...record.text("reason")}
        />
        <AttachmentField
          label="补充材料"
          ids={values.attachmentIds}
          today={reader.today}
          onChange={(attachmentIds) => record.set({ attachmentIds })}
        />
        <FeedsLine feeds={fedBy(values, form?.rules ?? [], page.unitId)} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            {lock === "" ? "保存" : "申请更正"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Attributes are merged; another kind begins without any; what says nothing is left out. */
function changed(now: RecordValues, edits: Partial<RecordValues>): RecordValues {
  const keptAttributes = edits.kind !== undefined && edits.kind !== now.kind ? {} : now.attributes;
  const attributes = Object.fromEntries(
    Object.entries({ ...keptAttributes, ...edits.attributes }).filter(
      ([, value]) => value !== "" && value !== false,
    ),
  );
  return { ...now, ...edits, attributes };
}
