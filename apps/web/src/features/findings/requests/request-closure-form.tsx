"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { Fieldset, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { type ActionProps, draftKey } from "../actions/action-props.ts";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

const { input: schema } = definitionOf("request_closure");
type ClosureRequestInput = z.infer<typeof schema>;

/** 申请销号: a result for each measure, how it is kept from happening again, the evidence. */
export function RequestClosureForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.requestClosure");
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "request_closure"),
    version: page.version,
    initial: {
      results: page.measures.map(({ id, result }) => ({ measureId: id, result })),
      prevention: "",
      attachmentIds: [],
    } as ClosureRequestInput,
    repair: (values) => ({ ...values, results: resultsFor(page.measures, values.results) }),
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已申请销号，等待县督查办核查"),
  });
  const { values, set, errorAt, fieldId } = form;
  const count = page.measures.length;
  return (
    <ActionFrame
      form={form}
      submitLabel="申请销号"
      cost={`${count}条结果必填，约${Math.max(2, count)}分钟`}
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <Fieldset legend="逐条填写措施落实结果">
        {page.measures.map((measure, at) => (
          <TextArea
            key={measure.id}
            id={fieldId(`results.${at}.result`)}
            label={`第${measure.ordinal}条 ${measure.text}`}
            hint={
              measure.doneOn === null
                ? `计划${dayOrDash(measure.dueOn, reader.today)}前完成`
                : `${dayOrDash(measure.doneOn, reader.today)}已完成`
            }
            required
            rows={2}
            maxLength={500}
            value={values.results.at(at)?.result ?? ""}
            error={errorAt(`results.${at}.result`)}
            onChange={(event) =>
              set({
                results: values.results.map((one, index) =>
                  index === at ? { ...one, result: event.target.value } : one,
                ),
              })
            }
          />
        ))}
      </Fieldset>
      <TextArea
        label="防止反弹的措施"
        hint="可以留空"
        rows={2}
        maxLength={500}
        {...form.text("prevention")}
      />
      <div id={fieldId("attachmentIds")} tabIndex={-1} className="outline-none">
        <AttachmentField
          ids={values.attachmentIds}
          today={reader.today}
          error={errorAt("attachmentIds")}
          hint="填报进展时已上传过佐证的，可以不再上传"
          onChange={(attachmentIds) => set({ attachmentIds })}
        />
      </div>
    </ActionFrame>
  );
}

/** Results typed earlier, fitted to the present measures. */
function resultsFor(
  measures: FindingPage["measures"],
  typed: ClosureRequestInput["results"],
): ClosureRequestInput["results"] {
  return measures.map(({ id, result }) => ({
    measureId: id,
    result: typed.find(({ measureId }) => measureId === id)?.result ?? result,
  }));
}
