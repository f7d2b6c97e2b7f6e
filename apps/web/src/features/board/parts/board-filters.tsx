"use client";

import { tabLinkClass } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import {
  FacetFilter,
  type Facets,
  FilterChips,
  type FilterOptions,
  manyFilters,
} from "../../findings/index.ts";
import type { BoardParams } from "../search-params.ts";

const fields = ["unitId", "severity", "category", "inspectionId"] as const;
const layouts = [
  { by: "state", label: "按状态" },
  { by: "lamp", label: "按亮灯" },
] as const;

/** How the board is laid out, and the conditions of the list that narrow it. */
export function BoardFilters(props: {
  params: BoardParams;
  options: FilterOptions;
  facets: Facets;
}) {
  const { options, facets } = props;
  const { params, change } = useAddress(props.params);
  const shown = manyFilters.flatMap(({ field, label }) => {
    const known = fields.find((one) => one === field);
    return known !== undefined && options[known].length > 1 ? [{ field: known, label }] : [];
  });
  const { by: _, col: __, ...conditions } = params;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3 print:hidden">
        <fieldset className="mr-3 flex gap-4">
          <legend className="sr-only">排列</legend>
          {layouts.map(({ by, label }) => (
            <button
              key={by}
              type="button"
              aria-pressed={params.by === by}
              onClick={() => change({ by })}
              className={tabLinkClass(params.by === by)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        {shown.map(({ field, label }) => (
          <FacetFilter
            key={field}
            label={label}
            statusLights={false}
            options={options[field]}
            chosen={params[field] ?? []}
            counts={facets.values[field]}
            onChange={(values) => change({ [field]: values.length === 0 ? null : values })}
          />
        ))}
      </div>
      <FilterChips params={conditions} options={options} />
    </>
  );
}
