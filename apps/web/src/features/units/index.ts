export { UnitView } from "./unit-view.tsx";
export { UnitsView } from "./units-view.tsx";
