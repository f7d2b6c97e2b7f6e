"use client";

import { activityKindLabels } from "@xianlan/domain/activity";
import { formatDay } from "@xianlan/domain/calendar";
import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import { Feeds, Marks, type RowsProps } from "./activity-table.tsx";

/** The list on a phone: what, when, where, and what it counts for. */
export function ActivityCards({ rows, today, withUnit }: RowsProps) {
  return (
    <ul aria-label="工作记录" className="border-t-2 border-b-2 border-ink">
      {rows.map((row) => (
        <li key={row.id} className="py-3 not-last:border-b not-last:border-line">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-muted">
            <span>
              {formatDay(row.happenedOn, today)} · {activityKindLabels[row.kind]}
            </span>
            {withUnit && <span className="text-soft">{row.unitName}</span>}
          </p>
          <Link
            href={`/activities/${row.id}`}
            prefetch={false}
            className={linkClass("plain", "mt-0.5 line-clamp-2 text-base leading-6 text-ink")}
          >
            {row.title}
          </Link>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-soft">
            {row.place !== "" && <span>{row.place}</span>}
            {row.attendance !== null && <span>{row.attendance}人</span>}
            {row.feeds.length > 0 && (
              <span>
                计入 <Feeds row={row} />
              </span>
            )}
            <span>
              <Marks row={row} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
