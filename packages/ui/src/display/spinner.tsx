import type { JSX } from "react";
import { cx } from "../class-names.ts";

/**
 * A turning ring for work that takes a moment. With a `label` it is announced; without, it is decoration
 * beside words that already say what is going on.
 */
export function Spinner({ label, className }: { label?: string; className?: string }): JSX.Element {
  return (
    <span
      role={label ? "status" : undefined}
      className={cx("inline-flex items-center gap-2", className)}
    >
      <svg
        viewBox="0 0 16 16"
        fill="none"
        aria-hidden="true"
        className="size-4 shrink-0 animate-spin"
      >
        <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.5" opacity="0.3" />
        <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {label}
    </span>
  );
}
