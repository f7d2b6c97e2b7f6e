import { cx } from "../class-names.ts";

/** Space a control takes: 36 px, or 32 px in a filter bar; 40 px on a phone either way. */
export type ControlSize = "md" | "sm";

const base =
  "w-full min-w-0 rounded-sm border border-edge bg-sheet text-sm text-ink transition-colors duration-100 " +
  "hover:border-ink disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-muted " +
  "data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-wash " +
  "data-disabled:text-muted [&[readonly]]:bg-wash " +
  "focus-visible:border-indigo focus-visible:outline-offset-0 " +
  // A control in error is marked by a heavy ink edge and words: red stays the status light's.
  "aria-invalid:border-ink aria-invalid:shadow-[inset_3px_0_0_var(--color-ink)] " +
  // Below 16 px a phone zooms into the field when it is touched.
  "max-sm:text-base";

const sizes = {
  md: "min-h-9 px-3 py-1.5 max-sm:min-h-10",
  sm: "min-h-8 px-2.5 py-1 max-sm:min-h-10",
} as const satisfies Record<ControlSize, string>;

/** The classes shared by every control people type into or choose from. */
export function controlClass(size: ControlSize = "md", className?: string): string {
  return cx(base, sizes[size], className);
}
