// The reads of findings, for the router and for other modules.

export {
  countsByState,
  countsByUnit,
  monthlyFlow,
  needingAttention,
  type UnitCounts,
} from "./read/counts.ts";
export { countFacets } from "./read/facets.ts";
export { findByNumber } from "./read/find.ts";
export { listFindings } from "./read/list.ts";
export { findingPage } from "./read/page.ts";
export { sortingOf } from "./read/sorting.ts";
export { activeStates } from "./write/active-states.ts";
