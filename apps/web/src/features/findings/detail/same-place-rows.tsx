import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { isOpen } from "@xianlan/domain/finding";
import { linkClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { dayOrDash } from "../finding-text.ts";

type Rows = inferRouterOutputs<AppRouter>["finding"]["samePlace"];

/** 同一点位此前问题: what was found there before, how it stands, when it was closed. */
export function SamePlaceRows({ rows: data, today }: { rows: Rows; today: string }) {
  if (data.length === 0) return null;
  const open = data.filter(isOpen).length;
  return (
    <Section
      title="同一点位此前问题"
      aside={`${data.length}件${open > 0 ? `，在办${open}件` : ""}`}
    >
      <ul className="border-t border-ink">
        {data.map((row) => (
          <li key={row.id} className="border-b border-line py-2">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link href={`/findings/${row.id}`} prefetch={false} className={linkClass()}>
                {row.number}
              </Link>
              <span className="text-sm text-muted">
                {dayOrDash(row.foundOn, today)}发现
                {row.closedOn !== null && `，${dayOrDash(row.closedOn, today)}销号`}
              </span>
              <StatusLight tone={isOpen(row) ? row.statusLight : "none"} className="sm:ml-auto">
                {row.stateLabel}
              </StatusLight>
            </p>
            <p className="mt-0.5 text-soft">
              {row.dutyName !== "" && `${row.dutyName}：`}
              {row.fact}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
