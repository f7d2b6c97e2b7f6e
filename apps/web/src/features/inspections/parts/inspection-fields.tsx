"use client";

import { inspectionKindLabels, inspectionKinds } from "@xianlan/domain/inspection";
import {
  Checkbox,
  DateField,
  Fieldset,
  NumberField,
  RadioGroup,
  Select,
  TextField,
} from "@xianlan/ui";
import type { InspectionChoices, InspectionForm, InspectionPage } from "../inspection-types.ts";
import { UnitsField } from "./units-field.tsx";

type Props = {
  form: InspectionForm;
  choices: InspectionChoices;
  /** The revision the inspection has already, even if it has been succeeded since. */
  chosen?: InspectionPage["checklist"];
};

const noList = "none";

/** Everything an inspection is set up with. */
export function InspectionFields({ form, choices, chosen = null }: Props) {
  const { values, set, errorAt, fieldId } = form;
  return (
    <>
      <Fieldset legend="督查">
        <TextField
          label="名称"
          required
          maxLength={60}
          placeholder="如：宣传阵地专项督查"
          {...form.text("title")}
        />
        <RadioGroup
          legend="类型"
          layout="row"
          options={inspectionKinds.map((value) => ({ value, label: inspectionKindLabels[value] }))}
          value={values.kind}
          onValueChange={(kind) => set({ kind })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label="开始日期" required {...form.text("startsOn")} />
          <DateField label="结束日期" hint="未定可不填" {...form.optionalText("endsOn")} />
        </div>
      </Fieldset>
      <UnitsField form={form} directory={choices.units} />
      <TeamField form={form} people={choices.people} />
      <Fieldset legend="清单与目标">
        <ChecklistField form={form} lists={choices.lists} chosen={chosen} />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            id={fieldId("unitGoal")}
            label="单位覆盖目标"
            unit="%"
            value={String(values.unitGoal)}
            error={errorAt("unitGoal")}
            onValueChange={(text) => set({ unitGoal: percentOf(text) })}
          />
          <NumberField
            id={fieldId("placeGoal")}
            label="点位覆盖目标"
            unit="%"
            hint="占受检单位全部村、社区、阵地的比例"
            value={String(values.placeGoal)}
            error={errorAt("placeGoal")}
            onValueChange={(text) => set({ placeGoal: percentOf(text) })}
          />
        </div>
      </Fieldset>
    </>
  );
}

const percentOf = (text: string) => Number(text.replace(/\D/g, "").slice(0, 3));

function ChecklistField(
  props: Required<Pick<Props, "form" | "chosen">> & Pick<InspectionChoices, "lists">,
) {
  const { form, lists, chosen } = props;
  const { values, set, errorAt, fieldId } = form;
  const inUse = lists.filter(({ state, id }) => state === "in_use" || id === chosen?.id);
  return (
    <Select
      id={fieldId("checklistId")}
      label="检查清单"
      hint={
        inUse.length === 0
          ? "还没有启用的检查清单，请先到“检查清单”编制"
          : "启动前须选定；启动后按这一版检查，清单以后再修订不影响本轮"
      }
      options={[
        { value: noList, label: "暂不选择" },
        ...inUse.map(({ id, title, revision, itemCount }) => ({
          value: id,
          label: `${title}（第${revision}版）`,
          hint: `${itemCount}项`,
        })),
      ]}
      value={values.checklistId ?? noList}
      error={errorAt("checklistId")}
      onValueChange={(id) => set({ checklistId: id === noList ? null : id })}
    />
  );
}

/** 督查组: people of the office and inspectors. */
function TeamField(props: Pick<Props, "form"> & Pick<InspectionChoices, "people">) {
  const { form, people } = props;
  const { values, set, errorAt, fieldId } = form;
  const chosen = new Set(values.memberIds);
  const error = errorAt("memberIds");
  const choose = (id: string, on: boolean) =>
    set({ memberIds: on ? [...chosen, id] : [...chosen].filter((one) => one !== id) });
  return (
    <Fieldset legend={`督查组（已选${chosen.size}人）`}>
      <div
        id={fieldId("memberIds")}
        tabIndex={-1}
        aria-invalid={error ? true : undefined}
        className="grid grid-cols-1 gap-x-4 gap-y-1.5 outline-none sm:grid-cols-3"
      >
        {people.map(({ accountId, name, post, roleNames }) => (
          <Checkbox
            key={accountId}
            label={
              <>
                {name}
                <span className="ml-1.5 text-xs text-muted">{post || roleNames.join("、")}</span>
              </>
            }
            checked={chosen.has(accountId)}
            onChange={(event) => choose(accountId, event.target.checked)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="text-sm font-medium">
          {error}
        </p>
      )}
    </Fieldset>
  );
}
