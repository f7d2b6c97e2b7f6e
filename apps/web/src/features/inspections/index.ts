export { loadInspectionConditions, loadInspectionTab } from "./inspection-filter.ts";
export { EditInspectionView, NewInspectionView } from "./inspection-form-view.tsx";
export { InspectionView } from "./inspection-view.tsx";
export { InspectionsView } from "./inspections-view.tsx";
