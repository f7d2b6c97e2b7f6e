export type { Overview } from "./overview-types.ts";
export { OverviewView } from "./overview-view.tsx";
export { CountySentence } from "./parts/county-sentence.tsx";
export { MonthFlow } from "./parts/month-flow.tsx";
export { OverviewSkeleton } from "./parts/overview-skeleton.tsx";
export { UnitTable } from "./parts/unit-table.tsx";
