import type { Permission } from "@xianlan/domain/account";
import { listSentence } from "@xianlan/domain/finding";
import { buttonClass, DownloadIcon, EmptyState, PlusIcon } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { AddressPager } from "../../components/address-pager.tsx";
import { ClearConditions } from "../../components/clear-conditions.tsx";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import type { Facets, FindingList } from "./finding-types.ts";
import { LinkedSentence } from "./linked-sentence.tsx";
import { FilterBar } from "./list/filter-bar.tsx";
import { FilterChips } from "./list/filter-chips.tsx";
import { FindingCards } from "./list/finding-cards.tsx";
import { FindingTable } from "./list/finding-table.tsx";
import { FlagTabs } from "./list/flag-tabs.tsx";
import type { FilterOptions } from "./list/many-filters.ts";
import { noFilter } from "./list/no-filter.ts";
import { Selecting } from "./list/selection.tsx";
import {
  exportHref,
  type FindingParams,
  filterOf,
  isFiltered,
  listRules,
  pagesOf,
} from "./search-params.ts";

type Shown = {
  list: FindingList;
  facets: Facets;
  options: FilterOptions;
  params: FindingParams;
  today: string;
  permissions: readonly Permission[];
};

/** 问题整改: which findings there are, narrowed and ordered by the address. */
export function FindingListView(props: Shown) {
  const { list, facets, options, today, permissions } = props;
  const { after: _, ...params } = props.params;
  const filtered = isFiltered(props.params);
  const may = (permission: Permission) => permissions.includes(permission);
  const mayIssue = may("finding.issue");
  return (
    <Address rules={listRules}>
      <div className="flex flex-col gap-5">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <LinkedSentence
            parts={listSentence({
              total: facets.total,
              counts: facets.counts,
              filtered,
              within: filterOf(props.params),
            })}
          />
          <div className="flex flex-wrap gap-2 print:hidden">
            {may("finding.export") && (
              <a href={exportHref(props.params)} download className={buttonClass()}>
                <DownloadIcon />
                导出Excel
              </a>
            )}
            {may("finding.draft") && (
              <Link
                href="/findings/new"
                prefetch={false}
                className={buttonClass({ variant: "primary" })}
              >
                <PlusIcon />
                新建问题
              </Link>
            )}
          </div>
        </header>
        <FlagTabs params={params} facets={facets} />
        <FilterBar params={params} options={options} facets={facets} />
        <FilterChips params={params} options={options} />
        <Around selectable={mayIssue} today={today}>
          <AddressRows>
            {list.rows.length === 0 ? (
              <NoRows filtered={filtered} mayDraft={may("finding.draft")} />
            ) : (
              <>
                <div className="max-md:hidden print:block">
                  <FindingTable
                    rows={list.rows}
                    today={today}
                    params={params}
                    selectable={mayIssue}
                  />
                </div>
                <div className="md:hidden print:hidden">
                  <FindingCards rows={list.rows} today={today} selectable={mayIssue} />
                </div>
              </>
            )}
            <AddressPager
              {...pagesOf(props.params, list.nextCursor)}
              shown={list.rows.length}
              total={facets.total}
              measure="件"
            />
          </AddressRows>
        </Around>
      </div>
    </Address>
  );
}

function Around(props: { selectable: boolean; today: string; children: ReactNode }) {
  if (!props.selectable) return props.children;
  return <Selecting today={props.today}>{props.children}</Selecting>;
}

function NoRows({ filtered, mayDraft }: { filtered: boolean; mayDraft: boolean }) {
  if (filtered) {
    return (
      <EmptyState
        title="没有符合条件的问题"
        action={<ClearConditions names={Object.keys(noFilter)} />}
      >
        减少条件，或换个词再查。
      </EmptyState>
    );
  }
  return (
    <EmptyState title="还没有督查问题">
      {mayDraft
        ? "可以新建一件，或到“台账与通报”导入已有的问题。"
        : "县督查办交办问题后，会出现在这里。"}
    </EmptyState>
  );
}
