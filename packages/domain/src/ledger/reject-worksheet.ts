import type { LedgerMapping } from "./mapping.ts";
import type { LedgerRow } from "./row.ts";
import type { WorksheetSpec } from "./worksheet.ts";

/** Why a row is not imported, one sentence a problem, each with its cell; empty for a new row. */
export function rejectReason(row: LedgerRow): string {
  if (row.status === "error") {
    return row.errors.map((error) => `${error.cell}：${error.message}`).join("；");
  }
  if (row.status === "stored") return `${row.number}已在库`;
  if (row.status === "duplicate") {
    return row.duplicateOf.kind === "existing"
      ? `与已有问题${row.duplicateOf.number}重复`
      : `与本表第${row.duplicateOf.row}行重复`;
  }
  return "";
}

/**
 * The rows that are not imported, as they stand in the file, with their row number and the reason, so
 * that a clerk corrects them in place and imports this very worksheet again.
 */
export function ledgerRejectWorksheet(
  rows: readonly LedgerRow[],
  columns: LedgerMapping["columns"],
): WorksheetSpec {
  const rejected = rows.filter(({ status }) => status !== "new" && status !== "stored");
  return {
    name: "未导入的行",
    title: "台账导入：未导入的行",
    note: `共${rejected.length}行。请按“原因”改正后重新导入本表。`,
    columns: [
      { header: "原行号", width: 8, kind: "number" },
      ...columns.map((column) => ({
        header: column.header.replace(/\s+/g, "") || `第${column.index + 1}列`,
        width: column.field === "fact" || column.field === "measures" ? 40 : 14,
        kind: "text" as const,
      })),
      { header: "原因", width: 50, kind: "text" },
    ],
    rows: rejected.map((row) => [
      row.row,
      ...columns.map((column) => row.original[column.index] ?? ""),
      rejectReason(row),
    ]),
  };
}
