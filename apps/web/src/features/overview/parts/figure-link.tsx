import type { FindingFilter } from "@xianlan/domain/finding";
import { cx, linkClass } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { findingsHref } from "../../findings/index.ts";

// Never smaller than a finger needs, though the figure be one digit in a dense row.
const quietLink =
  "-my-px inline-block min-h-6 min-w-6 py-px text-right decoration-indigo-line underline-offset-4 hover:text-indigo hover:underline focus-visible:text-indigo";

/**
 * A figure that leads to the rows it counts. `of` says to readers what is counted. In a table of
 * figures every one is a link, so they stay ink and 0 stays quiet; `strong` ones stand alone.
 */
export function FigureLink(props: {
  filter: FindingFilter;
  value: string | number;
  of: string;
  strong?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const { filter, value, of, strong, className, children } = props;
  const none = value === 0 || value === "—";
  return (
    <Link
      href={findingsHref(filter)}
      prefetch={false}
      aria-label={`${of} ${value === "—" ? "无" : value}`}
      className={
        strong
          ? linkClass("plain", cx("text-xl font-semibold whitespace-nowrap", className))
          : cx(quietLink, none ? "text-muted" : "text-ink", className)
      }
    >
      {children ?? value}
    </Link>
  );
}
