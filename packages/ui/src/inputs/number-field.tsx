"use client";

import type { ComponentProps, JSX } from "react";
import { cx } from "../class-names.ts";
import { type ControlSize, controlClass } from "./control-class.ts";
import { Field, type FieldText } from "./field.tsx";

/** A figure kept as decimal text. `unit` stands behind it (万元, %, 个). */
export interface NumberFieldProps
  extends FieldText,
    Omit<
      ComponentProps<"input">,
      "className" | "size" | "required" | "value" | "type" | "onChange"
    > {
  value: string;
  onValueChange: (value: string) => void;
  unit?: string;
  size?: ControlSize;
}

/** A text box for figures: full-width digits and separators are put right when it is left. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className, id, ...control } = props;
  const { value, onValueChange, unit, size, onBlur, ...rest } = control;
  const name = unit ? (
    <>
      {label}
      <span className="sr-only">（{unit}）</span>
    </>
  ) : (
    label
  );
  return (
    <Field
      label={name}
      hint={hint}
      error={error}
      required={required}
      hideLabel={hideLabel}
      className={className}
      id={id}
    >
      {(wiring) => (
        <span className="relative flex">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...rest}
            {...wiring}
            value={value}
            onChange={(event) => onValueChange(event.target.value)}
            onBlur={(event) => {
              const tidy = normaliseNumberText(event.target.value);
              if (tidy !== value) onValueChange(tidy);
              onBlur?.(event);
            }}
            className={controlClass(size, cx("text-right", unit ? "pr-12" : ""))}
          />
          {unit ? (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-muted"
            >
              {unit}
            </span>
          ) : null}
        </span>
      )}
    </Field>
  );
}

/**
 * What was meant by a typed number: full-width digits, signs and points become plain ones, blanks and
 * thousands separators go, leading zeros go. Text that is no decimal number comes back trimmed but
 * otherwise as typed, so that the form can name it in its error. The result stays a string: figures are
 * decimals, never floats.
 */
export function normaliseNumberText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/[−–—]/g, "-")
    .replace(/。/g, ".");
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (!parts || !/\d/.test(plain)) return text.trim();
  const [, sign = "", whole = "", fraction = ""] = parts;
  const trimmed = whole.replace(/^0+(?=\d)/, "") || "0";
  return `${sign === "-" ? "-" : ""}${trimmed}${fraction ? `.${fraction}` : ""}`;
}
