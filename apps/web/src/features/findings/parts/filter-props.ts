import type { FindingParams } from "../search-params.ts";
import type { FilterOption, ManyField } from "../use-filter-options.ts";
import type { useFindingParams } from "../use-finding-params.ts";

/** What the parts of the list that narrow it are told. */
export type FilterProps = {
  params: FindingParams;
  change: ReturnType<typeof useFindingParams>["change"];
  options: Record<ManyField, FilterOption[]>;
};
