// The reads of findings, for the router and for other modules.

export { activeStates } from "./active-states.ts";
export { countFacets } from "./facets.ts";
export { factColumns } from "./fact-columns.ts";
export { findByNumber } from "./find.ts";
export { listFindings } from "./list.ts";
export { findingPage } from "./page.ts";
export { figureOfRow, findingWhere, isOpenRow, visibleTo } from "./predicates.ts";
export { sortingOf } from "./sorting.ts";
