"use client";

import type { ComponentProps, JSX, MouseEvent, ReactNode } from "react";
import { Spinner } from "../display/spinner.tsx";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class.ts";

/** A native button; `loading` keeps focus and width, shows a ring and ignores further presses. */
export interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A 16 px icon before the words. */
  icon?: ReactNode;
  loading?: boolean;
}

/** The button of the tool: `type="button"` unless stated otherwise, so none submits by accident. */
export function Button(props: ButtonProps): JSX.Element {
  const { variant, size, icon, loading = false, className, children, onClick, ...rest } = props;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // A loading button is not `disabled`: that would throw the keyboard back to the top of the page.
    if (loading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      onClick={press}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }), className })}
    >
      {loading ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A button that shows only an icon; `label` is its name for readers and its tooltip. */
export interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  const { label, icon, variant = "quiet", size = "md", className, ...rest } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={buttonClass({ variant, size, square: true, className })}
    >
      {icon}
    </button>
  );
}
