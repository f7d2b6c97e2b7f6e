"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { listSentence, severityLabels } from "@xianlan/domain/finding";
import {
  Badge,
  Button,
  buttonClass,
  cx,
  DownloadIcon,
  EmptyState,
  linkClass,
  PlusIcon,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { CursorPager } from "../../components/cursor-pager.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { dayOrDash } from "./finding-text.ts";
import { LinkedSentence } from "./linked-sentence.tsx";
import { FilterBar } from "./list/filter-bar.tsx";
import { FilterChips } from "./list/filter-chips.tsx";
import { FindingTable, RowStatusLight, type RowsProps, SelectBox } from "./list/finding-table.tsx";
import { FlagTabs } from "./list/flag-tabs.tsx";
import { FindingListSkeleton } from "./list/list-skeleton.tsx";
import { isChoosable, useSelection } from "./list/use-selection.ts";
import { exportHref, filterOf, isFiltered, listQueries, noFilter } from "./search-params.ts";
import { useFilterOptions } from "./use-filter-options.ts";
import { useFindingParams } from "./use-finding-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const BulkBar = dynamic(() => import("./list/bulk-bar.tsx").then((file) => file.BulkBar), {
  loading: () => null,
});

/** 问题整改: which findings there are, narrowed and ordered by the address. */
export function FindingListView({
  today,
  permissions,
}: {
  today: string;
  permissions: readonly Permission[];
}) {
  const trpc = useTRPC();
  const { params, change } = useFindingParams();
  const options = useFilterOptions();
  const list = useQuery(
    trpc.finding.list.queryOptions(listQueries(params).rows, { placeholderData: keepPreviousData }),
  );
  const facets = useQuery(
    trpc.finding.facets.queryOptions(listQueries(params).facets, {
      placeholderData: keepPreviousData,
    }),
  ).data;
  const rows = list.data?.rows ?? [];
  const selection = useSelection(rows);
  const filtered = isFiltered(params);
  const mayDraft = permissions.includes("finding.draft");
  const mayIssue = permissions.includes("finding.issue");

  if (list.isError && list.data === undefined) return <LoadError query={list} />;
  if (list.data === undefined) return <FindingListSkeleton />;
  const bar = { params, change, options };
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        {facets && (
          <LinkedSentence
            parts={listSentence({
              total: facets.total,
              counts: facets.counts,
              filtered,
              within: filterOf(params),
            })}
          />
        )}
        <div className="flex flex-wrap gap-2 print:hidden">
          {permissions.includes("finding.export") && (
            <a href={exportHref(params)} download className={buttonClass()}>
              <DownloadIcon />
              导出Excel
            </a>
          )}
          {mayDraft && (
            <Link href="/findings/new" className={buttonClass({ variant: "primary" })}>
              <PlusIcon />
              新建问题
            </Link>
          )}
        </div>
      </header>
      <FlagTabs {...bar} {...(facets && { facets })} />
      <FilterBar {...bar} {...(facets && { facets })} />
      <FilterChips {...bar} />
      {mayIssue && selection.size > 0 && <BulkBar selection={selection} today={today} />}
      <div
        aria-busy={list.isPlaceholderData}
        className={cx(list.isPlaceholderData && "opacity-60")}
      >
        {rows.length === 0 ? (
          <NoRows filtered={filtered} mayDraft={mayDraft} onClear={() => change(noFilter)} />
        ) : (
          <Rows
            rows={rows}
            today={today}
            params={params}
            change={change}
            selection={mayIssue ? selection : null}
          />
        )}
        <CursorPager
          trail={params.after ?? []}
          next={list.data.nextCursor}
          shown={rows.length}
          total={facets?.total}
          measure="件"
          goTo={(after) => change({ after })}
        />
      </div>
    </div>
  );
}

function Rows(props: Parameters<typeof FindingTable>[0]) {
  return (
    <>
      <div className="max-md:hidden print:block">
        <FindingTable {...props} />
      </div>
      <div className="md:hidden print:hidden">
        <FindingCards rows={props.rows} today={props.today} selection={props.selection} />
      </div>
    </>
  );
}

function NoRows(props: { filtered: boolean; mayDraft: boolean; onClear: () => void }) {
  if (props.filtered) {
    return (
      <EmptyState
        title="没有符合条件的问题"
        action={<Button onClick={props.onClear}>清除全部条件</Button>}
      >
        减少条件，或换个词再查。
      </EmptyState>
    );
  }
  return (
    <EmptyState title="还没有督查问题">
      {props.mayDraft
        ? "可以新建一件，或到“台账与通报”导入已有的问题。"
        : "县督查办交办问题后，会出现在这里。"}
    </EmptyState>
  );
}

/** The list on a phone: what is overdue and what it is about, readable without scrolling sideways. */
function FindingCards({ rows, today, selection }: RowsProps) {
  return (
    <ul aria-label="督查问题" className="border-t-2 border-b-2 border-ink">
      {rows.map((row) => (
        <li key={row.id} className="flex gap-3 py-3 not-last:border-b not-last:border-line">
          {selection && isChoosable(row) && (
            <span className="pt-0.5">
              <SelectBox row={row} selection={selection} />
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
