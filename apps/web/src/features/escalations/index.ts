export { EscalationNoticeView } from "./escalation-notice-view.tsx";
export { EscalationSection } from "./escalation-section.tsx";
export { EscalationsView } from "./escalations-view.tsx";
export { listQuery, loadEscalationParams } from "./search-params.ts";
export { UnitEscalations } from "./unit-escalations.tsx";
