"use client";

import { definitionOf } from "@xianlan/domain/finding";
import { DateField, RadioGroup, TextArea } from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { CriteriaRows } from "../detail/criteria-rows.tsx";
import { DayGain } from "../detail/day-gain.tsx";
import { dayOrDash } from "../finding-text.ts";
import { ActionFrame } from "./action-frame.tsx";
import { type ActionProps, draftKey } from "./action-props.ts";
import { ReasonField } from "./reason-field.tsx";

const { input: schema } = definitionOf("split");

type Split = z.infer<typeof schema>;

/** 拆分: the measure that cannot be finished in time becomes a finding of its own. */
export function SplitForm({ page, reader, onDone, onCancel }: ActionProps) {
  const action = useAction("finding.split");
  const { today } = reader;
  const open = page.measures.filter(({ doneOn }) => doneOn === null);
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "split"),
    version: page.version,
    initial: { measureId: "", fact: "", criteria: [""], dueOn: "", reason: "" } satisfies Split,
    repair: (values) =>
      open.some(({ id }) => id === values.measureId) ? values : { ...values, measureId: "" },
    schema,
    action,
    send: (parsed, context) => action.run({ id: page.id, ...parsed, ...context }),
    onDone: () => onDone("已拆分，拆出的问题单独计时、单独销号"),
  });
  const { values, set, errorAt, fieldId } = form;
  return (
    <ActionFrame
      form={form}
      submitLabel="拆分"
      cost="5项，约3分钟"
      openedState={page.stateLabel}
      onCancel={onCancel}
    >
      <div id={fieldId("measureId")} tabIndex={-1} className="outline-none">
        <RadioGroup
          legend="拆出哪一条措施"
          required
          hint="这条措施随之移到拆出的问题；本件其余措施、时限不变。"
          options={open.map(({ id, ordinal, text, dueOn }) => ({
            value: id,
            label: `第${ordinal}条 ${text}`,
            hint: `计划${dayOrDash(dueOn, today)}完成`,
          }))}
          value={values.measureId === "" ? null : values.measureId}
          error={errorAt("measureId")}
          onValueChange={(measureId) => set({ measureId })}
        />
      </div>
      <TextArea
        label="拆出问题的事实"
        hint="只写这条措施要解决的事。单位、点位、责任条款与责任人沿用本件。"
        required
        rows={3}
        maxLength={1000}
        {...form.text("fact")}
      />
      <CriteriaRows
        rows={values.criteria}
        hint="拆出的问题做到什么程度可以销号，至少一条。"
        onChange={(criteria) => set({ criteria })}
        errorAt={errorAt}
        fieldId={fieldId}
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <DateField
          label="拆出问题的整改时限"
          required
          className="sm:w-56"
          min={today}
          {...form.text("dueOn")}
        />
        <div className="pb-1.5">
          <DayGain from={page.dueOn} chosen={values.dueOn} today={today} than="本件时限" />
        </div>
      </div>
      <ReasonField
        form={form}
        value={values.reason}
        label="拆分理由"
        hint="责任单位会看到"
        onChange={(reason) => set({ reason })}
      />
    </ActionFrame>
  );
}
