export { EscalationSection } from "./escalation-section.tsx";
export { EscalationsView } from "./escalations-view.tsx";
export { listQuery, loadEscalationParams } from "./search-params.ts";
export { SlipView } from "./slip-view.tsx";
export { UnitEscalations } from "./unit-escalations.tsx";
