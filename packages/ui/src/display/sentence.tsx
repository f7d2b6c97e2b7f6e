import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";

/**
 * The one sentence a page says first (its h1): 28 px, 20 px on a phone, set like the title of an official document.
 * Put numbers in `<strong>`, or in a link to the rows they count.
 */
export function Sentence({
  children,
  className,
}: {
  children: ReactNode;
  className?: string;
}): JSX.Element {
  return (
    <h1
      className={cx(
        "max-w-[46em] font-title text-xl text-ink text-pretty sm:text-3xl",
        "[&_strong]:font-bold [&_a]:font-bold [&_a]:text-indigo [&_a]:underline [&_a]:decoration-1",
        "[&_a]:decoration-indigo-line [&_a]:underline-offset-[0.28em] [&_a:hover]:decoration-indigo",
        className,
      )}
    >
      {children}
    </h1>
  );
}
