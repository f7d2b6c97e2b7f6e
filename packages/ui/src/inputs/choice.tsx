"use client";

import { type ComponentProps, type JSX, type ReactNode, useId } from "react";
import { cx } from "../class-names.ts";
import { FieldError, FieldHint, RequiredMark } from "./field.tsx";
import type { Option } from "./option.ts";

const row = "flex items-start gap-2 text-sm max-sm:min-h-10 max-sm:items-center";

// Native controls, drawn by the theme's accent: forms, keyboards and readers know them already.
const mark = "size-4 shrink-0 accent-indigo disabled:cursor-not-allowed max-sm:size-5";

/** A box to tick, with its words. Native properties and `ref` go to the input. */
export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "className"> {
  label: ReactNode;
  hint?: ReactNode;
  /** Some but not all of what it stands for; for the box that selects every row. */
  indeterminate?: boolean;
  /** Keeps the words for readers only, as in the selecting column of a table. */
  hideLabel?: boolean;
  className?: string;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
  const { label, hint, indeterminate = false, hideLabel, className, ...rest } = props;
  const hintId = useId();
  return (
    <label className={cx(hideLabel ? "inline-flex align-middle" : row, className)}>
      <input
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        {...rest}
        data-indeterminate={indeterminate || undefined}
        ref={(element) => {
          if (element) element.indeterminate = indeterminate;
          if (typeof rest.ref === "function") return rest.ref(element);
          if (rest.ref) rest.ref.current = element;
        }}
        className={cx(mark, !hideLabel && "mt-[0.1875rem] max-sm:mt-0")}
      />
      <span className={hideLabel ? "sr-only" : "min-w-0"}>
        {label}
        {hint ? (
          <span id={hintId} className="block text-xs text-muted">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** One of a few, all in sight. */
export interface RadioGroupProps<Value extends string> {
  legend: ReactNode;
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** `row` sets short answers side by side. */
  layout?: "column" | "row";
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): JSX.Element {
  const { legend, options, value, onValueChange, hint, error, required, disabled } = props;
  const name = useId();
  const hintId = hint ? `${name}-hint` : undefined;
  const errorId = error ? `${name}-error` : undefined;
  return (
    <fieldset
      aria-describedby={cx(errorId, hintId) || undefined}
      disabled={disabled}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <legend className="mb-1 text-sm font-medium">
        {legend}
        {required ? <RequiredMark /> : null}
      </legend>
      <div className={cx("flex gap-2", props.layout === "row" ? "flex-wrap gap-x-6" : "flex-col")}>
        {options.map((option) => (
          <label key={option.value} className={row}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className={cx(mark, "mt-[0.1875rem] max-sm:mt-0")}
            />
            <span className="min-w-0">
              {option.label}
              {option.hint ? <span className="block text-xs text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
    </fieldset>
  );
}
