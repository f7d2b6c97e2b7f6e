export { decodeText } from "./decode-text.ts";
export { OfficeError, type OfficeErrorCode } from "./errors.ts";
export { officeKind, oldOfficeKind } from "./office-kind.ts";
export { readDocxText } from "./read-docx.ts";
export { type GridResult, readGrid } from "./read-grid.ts";
export { writeWorkbook } from "./write-workbook.ts";
