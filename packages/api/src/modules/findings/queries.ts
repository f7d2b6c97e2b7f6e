// The reads of findings, for the router and for other modules.

export {
  countedUnits,
  findingsByUnit,
  loadUnitFindings,
  type MonthCounts,
  needingAttention,
  shownMonths,
  shownPressing,
  type UnitCounts,
  type UnitFindings,
} from "./read/counts.ts";
export { countFacets } from "./read/facets.ts";
export { findByNumber } from "./read/find.ts";
export { type LedgerRow, listLedgerRows } from "./read/ledger-rows.ts";
export { listFindings } from "./read/list.ts";
export { findingPage } from "./read/page.ts";
export { activeStates } from "./write/active-states.ts";
