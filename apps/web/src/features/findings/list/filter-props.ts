import type { FindingParams } from "../search-params.ts";
import type { FilterOption, ManyField } from "../use-filter-options.ts";
import type { useFindingParams } from "../use-finding-params.ts";

/** Props of the controls that narrow the list. */
export type FilterProps = {
  params: FindingParams;
  change: ReturnType<typeof useFindingParams>["change"];
  options: Record<ManyField, FilterOption[]>;
};
