export { type ExportedWorkbook, exportFindings } from "./findings.ts";
