"use client";

import { TextArea } from "@xianlan/ui";

/** The reason for an action; the hint says who reads it. */
export function ReasonField(props: {
  form: { errorAt: (path: string) => string | undefined; fieldId: (path: string) => string };
  value: string;
  onChange: (reason: string) => void;
  label?: string;
  hint?: string;
}) {
  const { form, value, onChange, label = "理由", hint } = props;
  return (
    <TextArea
      id={form.fieldId("reason")}
      label={label}
      hint={hint}
      required
      rows={3}
      maxLength={500}
      value={value}
      error={form.errorAt("reason")}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
