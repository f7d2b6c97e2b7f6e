"use client";

import { periodOf } from "@xianlan/domain/period";
import { Button, Notice, TextArea, useToast } from "@xianlan/ui";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { AttachmentField } from "../../attachments/index.ts";
import { codesOf } from "../activity-text.ts";
import type { ActivityForm, Reader } from "../activity-types.ts";
import { composeRecord } from "../compose.ts";
import { isEmptyDraft } from "../quick-draft.ts";
import { type RecordFormValues, recordSchema } from "../record-schema.ts";
import type { QuickDrafting } from "../use-quick-draft.ts";
import type { RecordAction } from "../use-record-action.ts";
import { FeedsLine, fedBy } from "./feeds-line.tsx";
import { FormProblem } from "./form-problem.tsx";
import { RecordFields } from "./record-fields.tsx";

/** What the line is read as, to be looked over; it also saves, once `deliver` is called. */
export function QuickRecord(props: {
  reader: Reader;
  /** Places, locked months and the rules in force. */
  choices: ActivityForm;
  drafting: QuickDrafting;
  action: RecordAction;
  line: RefObject<HTMLInputElement | null>;
  form: RefObject<HTMLFormElement | null>;
  /** Filled here with what Enter does. */
  deliver: RefObject<(() => void) | null>;
  /** Enter was pressed before this had come. */
  wanted: boolean;
}) {
  const { reader, action, line, deliver, wanted } = props;
  const { places, rules, locked } = props.choices;
  const { draft, set, edit, clear } = props.drafting;
  const toast = useToast();
  const [files, setFiles] = useState(false);
  const { values, ambiguities } = useMemo(
    () => composeRecord(draft, { today: reader.today, places }),
    [draft, reader.today, places],
  );
  const feeds = fedBy(values, rules, reader.unitId);
  const lockOf = (day: string) => {
    const month = day === "" ? "" : periodOf(day, "month");
    return locked.find(({ periodId }) => periodId === month)?.sentence ?? "";
  };
  const lock = lockOf(values.happenedOn);
  const held: RecordFormValues = useMemo(
    () => ({ ...values, attachmentIds: draft.attachmentIds, reason: draft.reason }),
    [values, draft.attachmentIds, draft.reason],
  );

  const record = useActionForm({
    initial: held,
    held,
    within: props.form,
    schema: recordSchema(lockOf),
    action,
    send: (parsed, { confirmPersonalNumbers }) => action.run({ ...parsed, confirmPersonalNumbers }),
    onDone: ({ correctionId }) => {
      const codes = codesOf(feeds);
      toast(
        correctionId === null
          ? {
              title: "已登记",
              description: `${values.title.trim()}${codes === "" ? "" : `，计入${codes}`}`,
            }
          : { title: "已提交更正申请", description: "督查办同意后计入" },
      );
      record.forget();
      clear();
      setFiles(false);
      line.current?.focus();
    },
  });

  const requested = useRef(wanted);
  useEffect(() => {
    deliver.current = record.deliver;
    if (!requested.current) return;
    requested.current = false;
    deliver.current();
  });

  if (isEmptyDraft(draft)) return null;
  return (
    <>
      <FeedsLine feeds={feeds} />
      <FormProblem
        error={action.error}
        pending={action.pending}
        atFields
        onConfirmNumbers={record.confirmNumbers}
      />
      {ambiguities.length > 0 && (
        <Notice title="请看一眼">
          {ambiguities.map(({ field, message }) => (
            <p key={field + message}>{message}</p>
          ))}
        </Notice>
      )}
      <RecordFields
        values={values}
        places={places}
        today={reader.today}
        errorAt={record.errorAt}
        onChange={(edits) => {
          action.reset();
          edit(edits);
        }}
      />
      {lock !== "" && (
        <>
          <Notice kind="warning" title={`${lock}，登记后作为更正报督查办审批`}>
            同意之前不计入，请在下面写明为什么补记。
          </Notice>
          <TextArea
            label="补记原因"
            required
            rows={2}
            maxLength={200}
            value={draft.reason}
            error={record.errorAt("reason")}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </>
      )}
      {(files || draft.attachmentIds.length > 0) && (
        <AttachmentField
          ids={draft.attachmentIds}
          today={reader.today}
          onChange={(attachmentIds) => set({ attachmentIds })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {!files && draft.attachmentIds.length === 0 && (
          <Button variant="quiet" size="sm" onClick={() => setFiles(true)}>
            添加材料
          </Button>
        )}
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            action.reset();
            clear();
            line.current?.focus();
          }}
        >
          清空
        </Button>
      </div>
    </>
  );
}
