"use client";

import { Button, ChevronDownIcon, cx, SearchIcon, TextField } from "@xianlan/ui";
import { type FormEvent, useId, useState } from "react";
import { useAddress } from "../../../lib/address/address.tsx";
import { sortLabels } from "../finding-text.ts";
import type { Facets } from "../finding-types.ts";
import { FacetFilter } from "./facet-filter.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import type { FilterProps } from "./filter-props.ts";
import { manyFilters } from "./many-filters.ts";

const days = ["issued", "closed"] as const;

/** Days of issue and closure. */
function DateFilter({ params, change }: Pick<FilterProps, "params" | "change">) {
  const set = days.filter(
    (day) => params[`${day}From`] !== null || params[`${day}To`] !== null,
  ).length;
  return (
    <FilterPopover label="日期" count={set}>
      {({ DatePanel }) => <DatePanel params={params} change={change} />}
    </FilterPopover>
  );
}

/** Compact controls: each opens the values of one field with the rows each would leave. */
export function FilterBar(props: Pick<FilterProps, "params" | "options"> & { facets: Facets }) {
  const { options, facets } = props;
  const { params, change } = useAddress(props.params);
  function applyQuery(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get("q") ?? "").trim();
    change({ q: query === "" ? null : query });
  }
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <form key={params.q ?? ""} onSubmit={applyQuery} className="w-52 max-sm:w-full">
        <TextField
          name="q"
          type="search"
          label="在问题中查找"
          hideLabel
          size="sm"
          icon={<SearchIcon />}
          placeholder="编号、事实、点位"
          maxLength={60}
          defaultValue={params.q ?? ""}
          onBlur={(event) => {
            if (event.target.value.trim() !== (params.q ?? "")) {
              event.target.form?.requestSubmit();
            }
          }}
        />
      </form>
      <Button
        className="sm:hidden"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded((now) => !now)}
      >
        筛选
        <ChevronDownIcon className={cx(unfolded && "rotate-180")} />
      </Button>
      <div
        id={id}
        className={cx(
          "flex flex-wrap gap-2 max-sm:order-last max-sm:w-full",
          !unfolded && "max-sm:hidden",
        )}
      >
        {manyFilters
          .filter(({ field }) => options[field].length > 1)
          .map(({ field, label }) => (
            <FacetFilter
              key={field}
              label={label}
              statusLights={field === "statusLight"}
              options={options[field]}
              chosen={params[field] ?? []}
              counts={facets.values[field]}
              onChange={(values) => change({ [field]: values.length === 0 ? null : values })}
            />
          ))}
        <DateFilter params={params} change={change} />
      </div>
      <div className="sm:ml-auto">
        <SortChoice params={params} change={change} />
      </div>
    </div>
  );
}

/** For phones, where no table head sorts, and for orders that have no column. */
function SortChoice({ params, change }: Pick<FilterProps, "params" | "change">) {
  const order = params.order === "asc" ? "升序" : "降序";
  return (
    <FilterPopover label={`按${sortLabels[params.sort]} ${order}`} title={null}>
      {({ SortPanel }) => <SortPanel params={params} change={change} />}
    </FilterPopover>
  );
}
