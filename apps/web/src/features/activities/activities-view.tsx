"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { activityKindLabels } from "@xianlan/domain/activity";
import { formatDay } from "@xianlan/domain/calendar";
import {
  Button,
  cx,
  EmptyState,
  linkClass,
  Sentence,
  TableSkeleton,
  TextSkeleton,
  tabLinkClass,
  tabRowClass,
} from "@xianlan/ui";
import Link from "next/link";
import { CursorPager } from "../../components/cursor-pager.tsx";
import { ExportLink } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import type { Reader } from "./activity-types.ts";
import { ActivityFilters } from "./parts/activity-filters.tsx";
import { ActivityTable, Feeds, Marks, type RowsProps } from "./parts/activity-table.tsx";
import { CalendarMonth } from "./parts/calendar-month.tsx";
import { QuickForm } from "./parts/quick-form.tsx";
import {
  activitiesHref,
  activityQueries,
  exportHref,
  isFiltered,
  noFilter,
  spansOf,
} from "./search-params.ts";
import { type ParamsProps, useActivityParams } from "./use-activity-params.ts";

/** 工作记录: write one down, and see what was written, as a list or by day. */
export function ActivitiesView({ reader }: { reader: Reader }) {
  const address = useActivityParams();
  const { params, change } = address;
  const trpc = useTRPC();
  const queries = activityQueries(params, reader.today);
  const counts = useQuery(
    trpc.activity.counts.queryOptions(queries.counts, { placeholderData: keepPreviousData }),
  ).data;
  const withUnit = reader.unitId === null;
  const views = [
    { view: "list", label: "列表" },
    { view: "calendar", label: "日历" },
  ] as const;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Opening reader={reader} />
        <ExportLink href={exportHref(params)} />
      </div>
      {reader.mayRecord && <QuickForm reader={reader} />}
      <nav aria-label="查看方式" className={tabRowClass}>
        {views.map(({ view, label }) => (
          <button
            key={view}
            type="button"
            aria-pressed={params.view === view}
            onClick={() => change({ view })}
            className={tabLinkClass(params.view === view)}
          >
            {label}
            {view === "list" && counts !== undefined && (
              <span className="text-xs font-normal text-muted">{counts.total}</span>
            )}
          </button>
        ))}
      </nav>
      <ActivityFilters {...address} counts={counts} withUnit={withUnit} />
      {params.view === "calendar" ? (
        <CalendarMonth {...address} today={reader.today} withUnit={withUnit} />
      ) : (
        <ListOf {...address} reader={reader} total={counts?.total} />
      )}
    </div>
  );
}

/** “11月登记12条，今年以来108条”, both linked. */
function Opening({ reader }: { reader: Reader }) {
  const trpc = useTRPC();
  const { today, unitId } = reader;
  const spans = spansOf(today);
  const month = useQuery(trpc.activity.counts.queryOptions(spans.month)).data;
  const year = useQuery(trpc.activity.counts.queryOptions(spans.year)).data;
  if (month === undefined || year === undefined) return <TextSkeleton lines={1} />;
  const whose = unitId === null ? `，${month.units}个单位` : "";
  return (
    <Sentence>
      {Number(today.slice(5, 7))}月{whose}登记工作记录
      <Link href={activitiesHref(spans.month)} prefetch={false}>
        {month.total}条
      </Link>
      ，今年以来
      <Link href={activitiesHref(spans.year)} prefetch={false}>
        {year.total}条
      </Link>
    </Sentence>
  );
}

function ListOf(props: ParamsProps & { reader: Reader; total: number | undefined }) {
  const { params, change, reader, total } = props;
  const trpc = useTRPC();
  const list = useQuery(
    trpc.activity.list.queryOptions(activityQueries(params, reader.today).rows, {
      placeholderData: keepPreviousData,
    }),
  );
  if (list.isPending) return <TableSkeleton rows={10} columns={7} />;
  if (list.data === undefined) return <LoadError query={list} />;
  const { rows, nextCursor } = list.data;
  if (rows.length === 0) {
    return isFiltered(params) ? (
      <EmptyState
        title="没有符合条件的记录"
        action={<Button onClick={() => change(noFilter)}>清除全部条件</Button>}
      >
        减少条件，或换个词再查。
      </EmptyState>
    ) : (
      <EmptyState title="还没有工作记录">
        {reader.mayRecord ? "办完一件事就在上面记一条，月底不用再数。" : "乡镇登记后会出现在这里。"}
      </EmptyState>
    );
  }
  const shown = { rows, today: reader.today, withUnit: reader.unitId === null };
  return (
    <div aria-busy={list.isPlaceholderData} className={cx(list.isPlaceholderData && "opacity-60")}>
      <div className="max-md:hidden print:block">
        <ActivityTable {...shown} params={params} change={change} />
      </div>
      <div className="md:hidden print:hidden">
        <ActivityCards {...shown} />
      </div>
      <CursorPager
        trail={params.after ?? []}
        next={nextCursor}
        shown={rows.length}
        total={total}
        measure="条"
        goTo={(after) => change({ after })}
      />
    </div>
  );
}

/** The list on a phone: what, when, where, and what it counts for. */
function ActivityCards({ rows, today, withUnit }: RowsProps) {
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
