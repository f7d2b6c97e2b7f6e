"use client";

import { type ComponentProps, type JSX, type ReactNode, useId } from "react";
import { cx } from "../class-names.ts";
import { WarningIcon } from "../display/icon.tsx";

/** The words around a control. `error` names what is wrong and what to do; it replaces nothing. */
export interface FieldText {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Written out as 必填 after the label. */
  required?: boolean | undefined;
  /** Keeps the label for readers only, where the surroundings already say it (filter bars, cells). */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** Attributes that tie a control to the words around it; spread them on the control. */
export interface FieldControl {
  id: string;
  /** Besides the native label: an open combobox hides the rest of the page, labels too, from readers. */
  "aria-labelledby": string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

/** The properties of a field, and the control drawn with the attributes it is handed. */
export interface FieldProps extends FieldText {
  id?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** Label above, control, hint and error below, wired so that readers hear all of it at the control. */
export function Field(props: FieldProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className, children } = props;
  const own = useId();
  const id = props.id ?? own;
  const labelId = `${id}-label`;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={cx("flex min-w-0 flex-col gap-1", className)}>
      <label
        id={labelId}
        htmlFor={id}
        className={hideLabel ? "sr-only" : "text-sm font-medium text-ink"}
      >
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      {children({
        id,
        "aria-labelledby": labelId,
        "aria-describedby": cx(errorId, hintId) || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required ? true : undefined,
      })}
      {hint ? <FieldHint id={hintId}>{hint}</FieldHint> : null}
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
    </div>
  );
}

/** 必填 is written out: an asterisk would have to be explained. */
export function RequiredMark(): JSX.Element {
  return <span className="ml-1.5 text-xs font-normal text-muted">必填</span>;
}

export function FieldHint({
  id,
  children,
}: {
  id: string | undefined;
  children: ReactNode;
}): JSX.Element {
  return (
    <p id={id} className="text-xs text-muted">
      {children}
    </p>
  );
}

export function FieldError({
  id,
  children,
}: {
  id: string | undefined;
  children: ReactNode;
}): JSX.Element {
  return (
    <p id={id} role="alert" className="flex gap-1.5 text-sm font-medium text-ink">
      <WarningIcon className="mt-[0.1875rem]" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

/** A group of fields with one name (原生 fieldset). */
export interface FieldsetProps extends ComponentProps<"fieldset"> {
  legend: ReactNode;
  hint?: ReactNode;
}

export function Fieldset({
  legend,
  hint,
  className,
  children,
  ...rest
}: FieldsetProps): JSX.Element {
  return (
    <fieldset {...rest} className={cx("min-w-0", className)}>
      <legend className="mb-3 w-full border-b border-line pb-1.5 text-base font-semibold">
        {legend}
      </legend>
      {hint ? <p className="mb-3 text-sm text-muted">{hint}</p> : null}
      <div className="flex flex-col gap-4">{children}</div>
    </fieldset>
  );
}
