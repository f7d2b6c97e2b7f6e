export { CompletenessView } from "./completeness-view.tsx";
export { PeriodsView } from "./periods-view.tsx";
export { loadPeriodParams } from "./search-params.ts";
