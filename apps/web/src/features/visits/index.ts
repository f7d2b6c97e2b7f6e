export { BriefView } from "./brief-view.tsx";
export { MyVisitsView } from "./my-visits-view.tsx";
export { VisitView } from "./visit-view.tsx";
