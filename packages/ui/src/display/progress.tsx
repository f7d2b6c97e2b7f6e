import type { JSX } from "react";

/** How far long work has come, 0–100; a hairline filled with indigo, announced as a progress bar. */
export function Progress({ label, value }: { label: string; value: number }): JSX.Element {
  const whole = Math.round(Math.min(100, Math.max(0, value)));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={whole}
      className="my-1 h-1 w-full overflow-hidden rounded-sm bg-line"
    >
      <div className="h-full bg-indigo transition-[width]" style={{ width: `${whole}%` }} />
    </div>
  );
}
