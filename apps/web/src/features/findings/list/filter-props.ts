import type { Change } from "../../../lib/address/address.tsx";
import type { FindingParams } from "../search-params.ts";
import type { FilterOptions } from "./many-filters.ts";

/** What the address says of the list, for the controls that change it; the place in it is the pager's. */
export type ListParams = Omit<FindingParams, "after">;

/** Props of the controls that narrow the list. */
export type FilterProps = {
  params: ListParams;
  change: (next: Change<ListParams>) => void;
  options: FilterOptions;
};
