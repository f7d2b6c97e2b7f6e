"use client";

import {
  type ActivityAttribute,
  type ActivityAttributes,
  type ActivityKind,
  activityAttributes,
  attributeOptions,
} from "@xianlan/domain/activity";
import { Checkbox, NumberField, Select, TextField } from "@xianlan/ui";

type Props = {
  kind: ActivityKind;
  attributes: ActivityAttributes;
  errorAt: (path: string) => string | undefined;
  onChange: (attributes: ActivityAttributes) => void;
};

/** What is asked of the kind alone; flags in one line, the rest as fields of the same row. */
export function AttributeFields({ kind, attributes, errorAt, onChange }: Props) {
  const fields = activityAttributes[kind];
  const flags = fields.filter(({ type }) => type === "flag");
  const otherFields = fields.filter(({ type }) => type !== "flag");
  return (
    <>
      {otherFields.map((field) => (
        <AttributeField
          key={`${kind} ${field.key}`}
          field={field}
          value={attributes[field.key]}
          error={errorAt(`attributes.${field.key}`)}
          onChange={(value) => onChange({ [field.key]: value })}
        />
      ))}
      {flags.length > 0 && (
        <fieldset className="flex min-w-0 flex-wrap items-center gap-x-6 gap-y-1 col-span-full">
          <legend className="sr-only">情形</legend>
          {flags.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={attributes[key] === true}
              onChange={(event) => onChange({ [key]: event.target.checked })}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

const none = "none";

function AttributeField(props: {
  field: ActivityAttribute;
  value: string | boolean | undefined;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const { field, error, onChange } = props;
  const value = typeof props.value === "string" ? props.value : "";
  const { label, required = false } = field;
  const options = attributeOptions(field);
  if (field.type === "number") {
    return (
      <NumberField
        label={label}
        required={required}
        value={value}
        error={error}
        unit={field.unit}
        inputMode="numeric"
        maxLength={9}
        onValueChange={(text) => onChange(text.normalize("NFKC").replace(/\D/g, ""))}
      />
    );
  }
  if (options === null) {
    return (
      <TextField
        label={label}
        required={required}
        maxLength={100}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      label={label}
      required={required}
      options={[{ value: none, label: "未注明" }, ...options]}
      value={value === "" ? none : value}
      error={error}
      onValueChange={(next) => onChange(next === none ? "" : next)}
    />
  );
}
