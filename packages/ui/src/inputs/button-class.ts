import { cx } from "../class-names.ts";

/**
 * How much a button asks for: `primary` the one thing to do here, `secondary` the other choices, `quiet`
 * what should not compete with content, `danger` what cannot be taken back (ink, since red is a status light).
 */
export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** `md` stands 36 px, `sm` 28 px inside table rows; both grow to 40 px on a phone. */
export type ButtonSize = "md" | "sm";

const base =
  "inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-sm border text-sm " +
  "font-medium whitespace-nowrap no-underline select-none transition-colors duration-100 " +
  "disabled:cursor-not-allowed aria-disabled:cursor-not-allowed print:hidden";

const variants = {
  primary:
    "border-indigo bg-indigo text-white enabled:hover:border-indigo-deep enabled:hover:bg-indigo-deep " +
    "[a]:hover:border-indigo-deep [a]:hover:bg-indigo-deep disabled:border-line disabled:bg-wash " +
    "disabled:text-muted",
  secondary:
    "border-edge bg-sheet text-ink enabled:hover:border-ink enabled:hover:bg-wash [a]:hover:border-ink " +
    "[a]:hover:bg-wash disabled:border-line disabled:bg-wash disabled:text-muted",
  quiet:
    "border-transparent bg-transparent text-indigo enabled:hover:bg-indigo-wash " +
    "[a]:hover:bg-indigo-wash disabled:text-muted",
  danger:
    "border-ink bg-ink text-white enabled:hover:border-soft enabled:hover:bg-soft [a]:hover:border-soft " +
    "[a]:hover:bg-soft disabled:border-line disabled:bg-wash disabled:text-muted",
} as const satisfies Record<ButtonVariant, string>;

const sizes = {
  md: "min-h-9 px-4 py-1.5 max-sm:min-h-10",
  sm: "min-h-7 px-2.5 py-0.5 max-sm:min-h-10 max-sm:px-3",
} as const satisfies Record<ButtonSize, string>;

const squares = {
  md: "size-9 max-sm:size-10",
  sm: "size-7 max-sm:size-10",
} as const satisfies Record<ButtonSize, string>;

/** What to build a button's look from; `square` is for a lone icon. */
export interface ButtonClassOptions {
  variant?: ButtonVariant;
  size?: ButtonSize;
  square?: boolean;
  className?: string | undefined;
}

/** The classes of a button, for links that look like one: `<Link className={buttonClass()} />`. */
export function buttonClass(options: ButtonClassOptions = {}): string {
  const { variant = "secondary", size = "md", square = false, className } = options;
  return cx(base, variants[variant], square ? squares[size] : sizes[size], className);
}

/**
 * The classes of a text link. `plain` (rows, navigation) is underlined when pointed at; `prose` always,
 * because inside a sentence colour alone may not tell a link from words.
 */
export function linkClass(kind: "plain" | "prose" = "plain", className?: string): string {
  return cx(
    "text-indigo hover:text-indigo-deep decoration-1 underline-offset-4",
    kind === "plain" ? "no-underline hover:underline" : "underline decoration-indigo-line",
    className,
  );
}
