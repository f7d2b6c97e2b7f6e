import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";

/** 红 overdue or returned twice · 黄 close to the deadline · 绿 on plan or closed · 蓝 long-term · none. */
export type StatusLightTone = "red" | "amber" | "green" | "blue" | "none";

const captions = {
  red: "text-red",
  amber: "text-amber",
  green: "text-green",
  blue: "text-blue",
  none: "text-muted",
} as const satisfies Record<StatusLightTone, string>;

const fills = {
  red: "text-red-fill",
  amber: "text-amber-fill",
  green: "text-green-fill",
  blue: "text-blue-fill",
  none: "text-edge",
} as const satisfies Record<StatusLightTone, string>;

// Every status light has its own outline, so that they differ in a grey print and to a colour-blind reader.
const shapes = {
  red: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  amber: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  green: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  blue: <path d="M1.2 1.2h9.6v9.6H1.2z" fill="currentColor" />,
  none: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const satisfies Record<StatusLightTone, JSX.Element>;

/** A status light with its label; the label is required because colour alone is not readable to everybody. */
export interface StatusLightProps {
  tone: StatusLightTone;
  children: ReactNode;
  className?: string;
}

export function StatusLight({ tone, children, className }: StatusLightProps): JSX.Element {
  return (
    <span
      className={cx("inline-flex items-baseline gap-1.5 font-medium", captions[tone], className)}
    >
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={cx("size-[0.6875rem] shrink-0 translate-y-[0.0625rem]", fills[tone])}
      >
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
