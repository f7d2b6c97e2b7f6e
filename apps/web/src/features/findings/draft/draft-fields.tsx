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
import { CriteriaRows } from "../detail/criteria-rows.tsx";
import type { DraftValues } from "../draft-schema.ts";
import { severityTime } from "../finding-text.ts";

/** Props of a draft's fields. */
export type DraftFieldsProps = {
  values: DraftValues;
  set: (change: Partial<DraftValues>) => void;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
  today: string;
};

/** What was found, and which duty it breaks. */
export function FactFields({ values, set, errorAt, fieldId, today }: DraftFieldsProps) {
  return (
    <Fieldset legend="问题">
      <TextArea
        id={fieldId("fact")}
        label="问题事实"
        hint="只写查到的事实：哪里、什么事、差多少。不写群众姓名、电话和网上言论。"
        required
        rows={5}
        maxLength={1000}
        value={values.fact}
        error={errorAt("fact")}
        onChange={(event) => set({ fact: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id={fieldId("category")}
          label="问题类别"
          required
          options={findingCategories.map((value) => ({
            value,
            label: findingCategoryLabels[value],
          }))}
          value={values.category}
          error={errorAt("category")}
          onValueChange={(category) => set({ category })}
        />
        <DateField
          id={fieldId("foundOn")}
          label="发现日期"
          required
          max={today}
          value={values.foundOn}
          error={errorAt("foundOn")}
          onChange={(event) => set({ foundOn: event.target.value })}
        />
      </div>
      <DutyFields {...{ values, set, errorAt, fieldId }} />
    </Fieldset>
  );
}

function DutyFields({ values, set, errorAt, fieldId }: Omit<DraftFieldsProps, "today">) {
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
        id={fieldId("dutyCode")}
        label="对应考核指标"
        hint="选择后带出责任条款，可以修改"
        placeholder="输入指标名称或编号"
        options={ordered.map(({ code, name, clause, keywords }) => ({
          value: code,
          label: `${code} ${name}`,
          keywords: `${clause} ${keywords.join(" ")}`,
        }))}
        value={dutyCode}
        error={errorAt("dutyCode")}
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
        id={fieldId("dutyText")}
        label="责任条款"
        hint="违反了哪条规定；没有对应指标的，在此写明"
        rows={2}
        maxLength={300}
        value={dutyText}
        error={errorAt("dutyText")}
        onChange={(event) => set({ dutyText: event.target.value })}
      />
    </>
  );
}

/** Severity, due date and closure criteria. */
export function TermFields({ values, set, errorAt, fieldId, today }: DraftFieldsProps) {
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
            value={values.severity}
            error={errorAt("severity")}
            onValueChange={(severity) => set({ severity })}
          />
        </div>
        <DateField
          id={fieldId("dueOn")}
          label="整改时限"
          className="sm:max-w-72"
          hint="可以不填：交办时按问题等级从当天起算"
          min={today}
          value={values.dueOn ?? ""}
          error={errorAt("dueOn")}
          onChange={(event) => set({ dueOn: event.target.value || null })}
        />
      </Fieldset>
      <CriteriaRows
        rows={values.criteria}
        onChange={(criteria) => set({ criteria })}
        {...{ errorAt, fieldId }}
      />
    </>
  );
}

/** Where it was found. */
export function PlaceText({ values, set, errorAt, fieldId }: Omit<DraftFieldsProps, "today">) {
  return (
    <TextField
      id={fieldId("placeText")}
      label="点位说明"
      hint="名录里没有的，写明地点"
      maxLength={60}
      value={values.placeText}
      error={errorAt("placeText")}
      onChange={(event) => set({ placeText: event.target.value })}
    />
  );
}
