export { IndicatorTabs } from "./indicator-tabs.tsx";
export { IndicatorView } from "./indicator-view.tsx";
export { MatrixView } from "./matrix-view.tsx";
export { PaceLabel } from "./parts/pace-mark.tsx";
export type { MonthDuties, ScoredYear } from "./score-types.ts";
export { loadMatrixParams, requestedYear, unitScoreHref } from "./search-params.ts";
export { ThisMonth } from "./this-month.tsx";
export { UnitScoreSummary } from "./unit-score-summary.tsx";
export { UnitScoreView } from "./unit-score-view.tsx";
