import { type JSX, type ReactNode, useId } from "react";
import { cx } from "../class-names.ts";

/** A titled part of a page. `aside` stands at the right of the title: a count, a link, a button. */
export interface SectionProps {
  title: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
}

export function Section({
  title,
  aside,
  level = 2,
  className,
  children,
}: SectionProps): JSX.Element {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={cx("min-w-0", className)}>
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading
          id={id}
          className={level === 2 ? "text-lg font-semibold" : "text-base font-semibold"}
        >
          {title}
        </Heading>
        {aside ? <div className="text-sm text-muted">{aside}</div> : null}
      </header>
      {children}
    </section>
  );
}
