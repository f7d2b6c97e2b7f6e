export {
  type ChosenWorksheet,
  chooseWorksheet,
  columnsShown,
  type LedgerChoice,
  ledgerChoice,
} from "./choice.ts";
export { type LedgerField, ledgerFieldLabels, ledgerFields } from "./columns.ts";
export type { LedgerContext } from "./context.ts";
export { cellAddress, type Grid, type GridCell, type GridMerge } from "./grid.ts";
export { chooseLedgerGrid, type LedgerMapping, suggestMapping } from "./mapping.ts";
export { type LedgerPreview, parseLedger } from "./parse.ts";
export { ledgerRejectWorksheet, rejectReason } from "./reject-worksheet.ts";
export type { LedgerRow } from "./row.ts";
export type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "./worksheet.ts";
