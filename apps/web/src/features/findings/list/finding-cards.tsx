import { severityLabels } from "@xianlan/domain/finding";
import { Badge, linkClass } from "@xianlan/ui";
import Link from "next/link";
import { dayOrDash } from "../finding-text.ts";
import { isChoosable } from "./choosable.ts";
import { RowBox, RowStatusLight, type RowsProps } from "./finding-table.tsx";

/** The list on a phone: what is overdue and what it is about, readable without scrolling sideways. */
export function FindingCards({ rows, today, selectable }: RowsProps) {
  return (
    <ul aria-label="督查问题" className="border-t-2 border-b-2 border-ink">
      {rows.map((row) => (
        <li key={row.id} className="flex gap-3 py-3 not-last:border-b not-last:border-line">
          {selectable && isChoosable(row) && (
            <span className="pt-0.5">
              <RowBox row={row} />
            </span>
          )}
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">
                {row.unitName || "单位未定"}
                {row.placeText !== "" && (
                  <span className="font-normal text-soft"> {row.placeText}</span>
                )}
              </span>
              <span className="text-xs text-muted">{row.stateLabel}</span>
            </p>
            <Link
              href={`/findings/${row.id}`}
              prefetch={false}
              className={linkClass("plain", "mt-1 line-clamp-3 text-base leading-6 text-ink")}
            >
              {row.fact}
            </Link>
            <p className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <RowStatusLight row={row} />
              {row.dueOn !== null && (
                <span className="text-xs text-muted">时限{dayOrDash(row.dueOn, today)}</span>
              )}
            </p>
            <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
              <Badge>{severityLabels[row.severity]}</Badge>
              {row.number}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
