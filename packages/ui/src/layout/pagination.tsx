import type { JSX, ReactNode } from "react";

/** Keyset pages have no numbers: what is shown, and slots for 上一页 and 下一页 (buttons or links). */
export interface PaginationProps {
  summary: ReactNode;
  previous: ReactNode;
  next: ReactNode;
}

export function Pagination({ summary, previous, next }: PaginationProps): JSX.Element {
  return (
    <nav
      aria-label="翻页"
      data-print="hide"
      className="mt-3 flex flex-wrap items-center justify-between gap-3 text-sm text-muted"
    >
      <span>{summary}</span>
      <span className="flex gap-2">
        {previous}
        {next}
      </span>
    </nav>
  );
}
