export { OverviewView } from "./overview-view.tsx";
export { MonthFlow } from "./parts/month-flow.tsx";
export { OverviewSkeleton } from "./parts/overview-skeleton.tsx";
export { UnitTable } from "./parts/unit-table.tsx";
