export {
  type ChosenWorksheet,
  chooseWorksheet,
  columnsShown,
  type LedgerChoice,
  ledgerChoice,
  type ShownColumn,
} from "./choice.ts";
export { type LedgerField, ledgerFieldLabels, ledgerFields } from "./columns.ts";
export type { LedgerContext } from "./context.ts";
export type { Grid, GridCell } from "./grid.ts";
export { chooseLedgerGrid } from "./mapping.ts";
export { type LedgerPreview, parseLedger } from "./parse.ts";
export { ledgerRejectWorksheet, rejectReason } from "./reject-worksheet.ts";
export type { LedgerRow } from "./row.ts";
export type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "./worksheet.ts";
