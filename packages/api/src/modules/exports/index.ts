export { type ExportedWorkbook, exportFindings } from "./findings.ts";
export { masked } from "./masked.ts";
