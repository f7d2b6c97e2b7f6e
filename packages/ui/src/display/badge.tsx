import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";

/** A fact in a box: severity, category, inspection. Never a status light, so never coloured; `strong` is ink on wash. */
export interface BadgeProps {
  children: ReactNode;
  strong?: boolean;
  className?: string;
}

export function Badge({ children, strong, className }: BadgeProps): JSX.Element {
  return (
    <span
      className={cx(
        "inline-flex items-center rounded-sm border px-1.5 text-xs leading-5 whitespace-nowrap",
        strong ? "border-ink font-medium text-ink" : "border-edge text-soft",
        className,
      )}
    >
      {children}
    </span>
  );
}
