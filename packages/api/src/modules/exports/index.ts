export { type ExportedWorkbook, exportFindings } from "./findings.ts";
export { exportTable } from "./tables.ts";
