"use client";

import { FilterPopover } from "./filter-popover.tsx";
import type { FilterOption } from "./many-filters.ts";

/** One field of the filter, what of it is chosen, and how many rows each value would leave. */
export type FacetProps = {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  counts: Readonly<Record<string, number>> | undefined;
  statusLights: boolean;
  onChange: (chosen: string[]) => void;
};

/** One field of the filter: a button that opens its values. */
export function FacetFilter(props: FacetProps) {
  return (
    <FilterPopover label={props.label} count={props.chosen.length}>
      {({ FacetPanel }) => <FacetPanel {...props} />}
    </FilterPopover>
  );
}
