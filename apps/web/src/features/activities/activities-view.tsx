import {
  activityFlagLabels,
  activityFlags,
  activityKindLabels,
  activityKinds,
} from "@xianlan/domain/activity";
import { formatDay } from "@xianlan/domain/calendar";
import { EmptyState, linkClass, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { AddressPager } from "../../components/address-pager.tsx";
import { ClearConditions } from "../../components/clear-conditions.tsx";
import { ExportLink } from "../../components/export-link.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import type {
  ActivityCounts,
  ActivityForm,
  ActivityRows,
  CalendarDay,
  Reader,
} from "./activity-types.ts";
import { conditionNames } from "./conditions.ts";
import { ActivityFilters } from "./parts/activity-filters.tsx";
import { ActivityTable, Feeds, Marks, type RowsProps } from "./parts/activity-table.tsx";
import { CalendarMonth } from "./parts/calendar-month.tsx";
import { QuickForm } from "./parts/quick-form.tsx";
import { ViewTabs } from "./parts/view-tabs.tsx";
import {
  type ActivityParams,
  activitiesHref,
  activityRules,
  exportHref,
  isFiltered,
  pagesOf,
  spansOf,
} from "./search-params.ts";

/** What the page shows: the counts, and the rows or the days. */
type Shown = {
  counts: ActivityCounts;
  month: ActivityCounts;
  year: ActivityCounts;
  rows: ActivityRows | readonly CalendarDay[];
  /** For those who record; else null. */
  form: ActivityForm | null;
  /** For those who read all units' records; else null. */
  units: readonly { id: string; name: string }[] | null;
};

/** 工作记录: write one down, and see what was written, as a list or by day. */
export function ActivitiesView(props: { shown: Shown; params: ActivityParams; reader: Reader }) {
  const { shown, params, reader } = props;
  const { counts, rows, form, units } = shown;
  const { after: _, ...conditions } = params;
  const withUnit = units !== null;
  const counted = (kind: string) => counts.kinds.find((one) => one.kind === kind)?.count ?? 0;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Opening month={shown.month} year={shown.year} reader={reader} />
        <ExportLink href={exportHref(params)} />
      </div>
      {form !== null && <QuickForm reader={reader} choices={form} />}
      <Address rules={activityRules}>
        <ViewTabs view={params.view} total={counts.total} />
        <ActivityFilters
          conditions={conditions}
          kinds={activityKinds.map((kind) => ({
            value: kind,
            label: activityKindLabels[kind],
            hint: String(counted(kind)),
          }))}
          flags={activityFlags.map((flag) => ({ value: flag, label: activityFlagLabels[flag] }))}
          units={units?.map(({ id, name }) => ({ value: id, label: name })) ?? null}
        />
        <AddressRows>
          {"rows" in rows ? (
            <ListOf list={rows} params={params} reader={reader} total={counts.total} />
          ) : (
            <CalendarMonth days={rows} params={params} today={reader.today} withUnit={withUnit} />
          )}
        </AddressRows>
      </Address>
    </div>
  );
}

/** “11月登记12条，今年以来108条”, both linked. */
function Opening(props: { month: ActivityCounts; year: ActivityCounts; reader: Reader }) {
  const { month, year, reader } = props;
  const { today, unitId } = reader;
  const spans = spansOf(today);
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

function ListOf(props: {
  list: ActivityRows;
  params: ActivityParams;
  reader: Reader;
  total: number;
}) {
  const { list, params, reader, total } = props;
  const { rows, nextCursor } = list;
  if (rows.length === 0) {
    return isFiltered(params) ? (
      <EmptyState title="没有符合条件的记录" action={<ClearConditions names={conditionNames} />}>
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
    <>
      <div className="max-md:hidden print:block">
        <ActivityTable {...shown} order={{ sort: params.sort, order: params.order }} />
      </div>
      <div className="md:hidden print:hidden">
        <ActivityCards {...shown} />
      </div>
      <AddressPager
        {...pagesOf(params, nextCursor)}
        shown={rows.length}
        total={total}
        measure="条"
      />
    </>
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
