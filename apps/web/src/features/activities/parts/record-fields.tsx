"use client";

import { activityKindLabels, activityKinds } from "@xianlan/domain/activity";
import { DateField, NumberField, Select, TextField } from "@xianlan/ui";
import { useId } from "react";
import type { RecordValues } from "../quick-draft.ts";
import { AttributeFields } from "./attribute-fields.tsx";

const kinds = activityKinds.map((kind) => ({ value: kind, label: activityKindLabels[kind] }));

/** The fields of a record, as read or as changed by hand. */
export function RecordFields(props: {
  values: RecordValues;
  places: readonly { id: string; name: string }[];
  today: string;
  errorAt: (path: string) => string | undefined;
  onChange: (edits: Partial<RecordValues>) => void;
}) {
  const { values, places, today, errorAt, onChange } = props;
  const list = useId();
  const placeName = places.find(({ id }) => id === values.placeId)?.name ?? values.placeText;
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-4">
      <Select
        label="类别"
        required
        options={kinds}
        value={values.kind}
        error={errorAt("kind")}
        onValueChange={(kind) => onChange({ kind })}
      />
      <DateField
        label="发生日期"
        required
        max={today}
        value={values.happenedOn}
        error={errorAt("happenedOn")}
        onChange={(event) => onChange({ happenedOn: event.target.value })}
      />
      <TextField
        className="col-span-2"
        label="标题"
        required
        maxLength={120}
        value={values.title}
        error={errorAt("title")}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <TextField
        label="地点"
        list={list}
        maxLength={60}
        autoComplete="off"
        value={placeName}
        error={errorAt("placeId") ?? errorAt("placeText")}
        onChange={(event) => {
          const text = event.target.value;
          const known = places.find(({ name }) => name === text.trim());
          onChange(
            known === undefined
              ? { placeId: null, placeText: text }
              : { placeId: known.id, placeText: "" },
          );
        }}
      />
      <datalist id={list}>
        {places.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <NumberField
        label="参加人数"
        unit="人"
        inputMode="numeric"
        maxLength={6}
        value={values.attendance === null ? "" : String(values.attendance)}
        error={errorAt("attendance")}
        onValueChange={(text) => {
          const digits = text.normalize("NFKC").replace(/\D/g, "");
          onChange({ attendance: digits === "" ? null : Number(digits) });
        }}
      />
      <TextField
        className="col-span-2"
        label="网址"
        type="url"
        inputMode="url"
        maxLength={500}
        placeholder="https://"
        value={values.link}
        error={errorAt("link")}
        onChange={(event) => onChange({ link: event.target.value.trim() })}
      />
      {values.kind !== null && (
        <AttributeFields
          kind={values.kind}
          attributes={values.attributes}
          errorAt={errorAt}
          onChange={(attributes) => onChange({ attributes })}
        />
      )}
    </div>
  );
}
