export { decodeText } from "./decode-text.ts";
export { OfficeError } from "./errors.ts";
export { officeKind, oldOfficeKind } from "./office-kind.ts";
export { readDocxText } from "./read-docx.ts";
export { readGrid } from "./read-grid.ts";
export type { ReadFile } from "./run-worker.ts";
export { withReader } from "./run-worker.ts";
export { writeWorkbook } from "./write-workbook.ts";
