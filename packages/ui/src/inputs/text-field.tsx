"use client";

import type { ComponentProps, JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { type ControlSize, controlClass } from "./control-class.ts";
import { Field, type FieldText } from "./field.tsx";

type Native<Tag extends "input" | "textarea"> = Omit<ComponentProps<Tag>, "size" | "required">;

/** A line of text. Native properties, `ref` included, go to the input, so form libraries can register it. */
export interface TextFieldProps extends FieldText, Omit<Native<"input">, "className"> {
  size?: ControlSize;
  /** A 16 px icon inside, before the text. */
  icon?: ReactNode;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className, size, icon, id, ...rest } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      hideLabel={hideLabel}
      className={className}
      id={id}
    >
      {(control) => (
        <span className="relative flex">
          {icon ? (
            <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted">
              {icon}
            </span>
          ) : null}
          <input
            type="text"
            {...rest}
            {...control}
            className={controlClass(size, cx(icon ? "pl-8" : ""))}
          />
        </span>
      )}
    </Field>
  );
}

/** Several lines of text; grows by hand, never sideways. */
export interface TextAreaProps extends FieldText, Omit<Native<"textarea">, "className"> {}

export function TextArea(props: TextAreaProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className, id, rows = 4, ...rest } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      hideLabel={hideLabel}
      className={className}
      id={id}
    >
      {(control) => (
        <textarea
          rows={rows}
          {...rest}
          {...control}
          className={controlClass("md", "resize-y leading-6")}
        />
      )}
    </Field>
  );
}

/**
 * A day as `YYYY-MM-DD`. The browser's own date control: it speaks Chinese, takes the keyboard and opens
 * the phone's picker, and never confuses a day with an instant.
 */
export interface DateFieldProps extends FieldText, Omit<Native<"input">, "className" | "type"> {
  size?: ControlSize;
}

export function DateField(props: DateFieldProps): JSX.Element {
  const { label, hint, error, required, hideLabel, className, size, id, ...rest } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      hideLabel={hideLabel}
      className={className}
      id={id}
    >
      {(control) => (
        <input type="date" max="9999-12-31" {...rest} {...control} className={controlClass(size)} />
      )}
    </Field>
  );
}
