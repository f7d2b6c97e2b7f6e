"use client";

import {
  findingCategories,
  findingCategoryLabels,
  severities,
  severityLabels,
} from "@xianlan/domain/finding";
import { duties, dutyCategoryOfFinding } from "@xianlan/domain/scheme";
import {
  Combobox,
  DateField,
  Fieldset,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "@xianlan/ui";
import type { ActionForm } from "../../../lib/forms/use-action-form.ts";
import { CriteriaRows } from "../detail/criteria-rows.tsx";
import type { DraftValues } from "../draft-schema.ts";
import { severityTime } from "../finding-text.ts";

/** Props of a draft's fields. */
export type DraftFieldsProps = { form: ActionForm<DraftValues>; today: string };

/** What was found, and which duty it breaks. */
export function FactFields({ form, today }: DraftFieldsProps) {
  return (
    <Fieldset legend="问题">
      <TextArea
        label="问题事实"
        hint="只写查到的事实：哪里、什么事、差多少。不写群众姓名、电话和网上言论。"
        required
        rows={5}
        maxLength={1000}
        {...form.text("fact")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="问题类别"
          required
          options={findingCategories.map((value) => ({
            value,
            label: findingCategoryLabels[value],
          }))}
          {...form.choice("category")}
        />
        <DateField label="发现日期" required max={today} {...form.text("foundOn")} />
      </div>
      <DutyFields form={form} />
    </Fieldset>
  );
}

function DutyFields({ form }: Pick<DraftFieldsProps, "form">) {
  const { values, set } = form;
  const { category, dutyCode, dutyText } = values;
  const letter = category === null ? null : dutyCategoryOfFinding[category];
  // The duties of the chosen category come first; the others stay in reach.
  const ordered = duties.toSorted(
    (a, b) => Number(b.category === letter) - Number(a.category === letter),
  );
  const clauseOf = (code: string | null) => duties.find((duty) => duty.code === code)?.clause ?? "";
  return (
    <>
      <Combobox
        id={form.fieldId("dutyCode")}
        label="对应考核指标"
        hint="选择后带出责任条款，可以修改"
        placeholder="输入指标名称或编号"
        options={ordered.map(({ code, name, clause, keywords }) => ({
          value: code,
          label: `${code} ${name}`,
          keywords: `${clause} ${keywords.join(" ")}`,
        }))}
        value={dutyCode}
        error={form.errorAt("dutyCode")}
        onValueChange={(code) =>
          set({
            dutyCode: code,
            // Text a person wrote is never replaced.
            ...(dutyText === "" || dutyText === clauseOf(dutyCode)
              ? { dutyText: clauseOf(code) }
              : {}),
          })
        }
      />
      <TextArea
        label="责任条款"
        hint="违反了哪条规定；没有对应指标的，在此写明"
        rows={2}
        maxLength={300}
        {...form.text("dutyText")}
      />
    </>
  );
}

/** Severity, due date and closure criteria. */
export function TermFields({ form, today }: DraftFieldsProps) {
  const { values, set, errorAt, fieldId } = form;
  return (
    <>
      <Fieldset legend="等级和时限">
        <div id={fieldId("severity")} tabIndex={-1} className="outline-none">
          <RadioGroup
            layout="row"
            legend="问题等级"
            required
            options={severities.map((value) => ({
              value,
              label: severityLabels[value],
              hint: severityTime(value),
            }))}
            {...form.choice("severity")}
          />
        </div>
        <DateField
          label="整改时限"
          className="sm:max-w-72"
          hint="可以不填：交办时按问题等级从当天起算"
          min={today}
          {...form.optionalText("dueOn")}
        />
      </Fieldset>
      <CriteriaRows
        rows={values.criteria}
        onChange={(criteria) => set({ criteria })}
        errorAt={errorAt}
        fieldId={fieldId}
      />
    </>
  );
}

/** Where it was found. */
export function PlaceText({ form }: Pick<DraftFieldsProps, "form">) {
  return (
    <TextField
      label="点位说明"
      hint="名录里没有的，写明地点"
      maxLength={60}
      {...form.text("placeText")}
    />
  );
}
