"use client";

import { FilterPopover } from "./filter-popover.tsx";
import type { FacetProps } from "./many-filters.ts";

/** One field of the filter: a button that opens its values. */
export function FacetFilter(props: FacetProps) {
  return (
    <FilterPopover label={props.label} count={props.chosen.length}>
      {({ FacetPanel }) => <FacetPanel {...props} />}
    </FilterPopover>
  );
}
