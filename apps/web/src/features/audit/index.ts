export { auditQuery, loadAuditFilter } from "./audit-filter.ts";
export { AuditView } from "./audit-view.tsx";
