import type { FindingParams } from "../search-params.ts";
import type { FilterOption, ManyField } from "../use-filter-options.ts";
import type { FindingChange } from "../use-finding-params.ts";

/** Props of the controls that narrow the list. */
export type FilterProps = {
  params: FindingParams;
  change: (next: FindingChange) => void;
  options: Record<ManyField, FilterOption[]>;
};
