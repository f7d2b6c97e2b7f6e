"use client";

import { placeKindLabels, unitKindLabels } from "@xianlan/domain/unit";
import { Button, Combobox, Fieldset, PlusIcon, Select } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { DraftChoices } from "../finding-types.ts";
import { type DraftFieldsProps, PlaceText } from "./draft-fields.tsx";

const InspectionDialog = dynamic(
  () => import("./inspection-dialog.tsx").then((file) => file.InspectionDialog),
  {
    loading: () => null,
  },
);

const kindLabels: Readonly<Record<string, string>> = { ...unitKindLabels, ...placeKindLabels };

/** The inspection it was found in, who answers for it, and where. */
export function PlaceFields(
  props: DraftFieldsProps & {
    choices: DraftChoices;
    /** The inspection numbers the finding, so a saved draft keeps it. */
    inspectionFixed: boolean;
    mayOpenInspection: boolean;
  },
) {
  const { form, choices, inspectionFixed, mayOpenInspection, today } = props;
  const { values, set, errorAt, fieldId } = form;
  const { directory, inspections } = choices;
  const [opening, setOpening] = useState(false);
  const units = directory.filter(({ active, id }) => active || id === values.unitId);
  const unit = units.find(({ id }) => id === values.unitId);
  const places = (unit?.places ?? []).filter(({ active, id }) => active || id === values.placeId);
  return (
    <Fieldset legend="轮次和单位">
      <div className="flex flex-wrap items-start gap-3">
        <Select
          className="min-w-64 flex-1"
          label="督查轮次"
          required
          disabled={inspectionFixed}
          placeholder={inspections.length === 0 ? "还没有督查轮次" : "请选择"}
          options={inspections.map(({ id, label, title }) => ({
            value: id,
            label: `${label} ${title}`,
          }))}
          {...form.choice("inspectionId")}
        />
        {mayOpenInspection && !inspectionFixed && (
          <Button className="sm:mt-[1.625rem]" icon={<PlusIcon />} onClick={() => setOpening(true)}>
            设立轮次
          </Button>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Combobox
          id={fieldId("unitId")}
          label="责任单位"
          hint="交办前必须确定"
          options={units.map(({ id, name, kind, shortName }) => ({
            value: id,
            label: name,
            hint: kindLabels[kind],
            keywords: shortName,
          }))}
          value={values.unitId}
          error={errorAt("unitId")}
          onValueChange={(unitId) => set({ unitId, placeId: null })}
        />
        <Combobox
          label="点位"
          hint={unit === undefined ? "先选责任单位" : "村、社区或阵地"}
          disabled={unit === undefined}
          options={places.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            hint: kindLabels[kind],
          }))}
          {...form.choice("placeId")}
        />
      </div>
      <PlaceText form={form} />
      {opening && (
        <InspectionDialog
          today={today}
          onClose={() => setOpening(false)}
          onOpened={(inspectionId) => {
            set({ inspectionId });
            setOpening(false);
          }}
        />
      )}
    </Fieldset>
  );
}
