export { exportFindings } from "./export-findings.ts";
export { exportTable } from "./export-table.ts";
