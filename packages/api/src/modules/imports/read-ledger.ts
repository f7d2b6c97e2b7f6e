import {
  chooseLedgerGrid,
  type Grid,
  type LedgerContext,
  type LedgerMapping,
  type LedgerPreview,
  ledgerFields,
  parseLedger,
  suggestMapping,
} from "@xianlan/domain";
import { readGrid } from "@xianlan/office";
import { refused } from "../../errors.ts";
import type { LedgerChoice } from "./inputs.ts";
import { ofOffice } from "./office-file.ts";

/** A sheet as it was chosen to be read. */
export type ChosenSheet = {
  grids: readonly Grid[];
  grid: Grid;
  mapping: LedgerMapping;
  choice: LedgerChoice;
};

/** The sheets of an uploaded ledger. @throws AppError `refused` with what to do about the file. */
export async function ledgerGrids(bytes: Uint8Array, fileName: string): Promise<Grid[]> {
  return (await ofOffice(readGrid(bytes, fileName))).sheets;
}

const noDefaults = { unitId: null, category: null, severity: null, foundOn: null };

function columnsOf(mapping: LedgerMapping): LedgerChoice["columns"] {
  const columns: LedgerChoice["columns"] = {};
  for (const field of ledgerFields) {
    const column = mapping.columns.find((one) => one.field === field);
    if (column) columns[field] = column.index;
  }
  return columns;
}

/**
 * The sheet as a person chose to read it; without a choice, the suggestion for a sheet, or for the one
 * that looks most like a ledger.
 */
export function chooseSheet(
  grids: readonly Grid[],
  choice: LedgerChoice | null,
  wanted = chooseLedgerGrid(grids)?.index ?? 0,
): ChosenSheet {
  const sheet = choice?.sheet ?? wanted;
  const grid = grids[sheet];
  if (grid === undefined) throw refused("工作簿里没有这张工作表，请重新选择", "sheet");
  const suggested = suggestMapping(grid);
  if (choice === null) {
    const { dataFrom } = suggested;
    const chosen = { sheet, dataFrom, columns: columnsOf(suggested), defaults: noDefaults };
    return { grids, grid, mapping: suggested, choice: chosen };
  }
  const fieldAt = new Map(ledgerFields.map((field) => [choice.columns[field], field]));
  const mapping: LedgerMapping = {
    headerRows: suggested.headerRows.filter((row) => row < choice.dataFrom),
    dataFrom: choice.dataFrom,
    columns: suggested.columns.map((column) => {
      const field = fieldAt.get(column.index) ?? null;
      return { ...column, field, confidence: field === column.field ? column.confidence : 0 };
    }),
  };
  return { grids, grid, mapping, choice };
}

/** Preview and commit read a ledger by this one function. */
export function readLedger(
  { grid, mapping, choice }: ChosenSheet,
  context: LedgerContext,
): LedgerPreview {
  const { unitId } = choice.defaults;
  if (unitId !== null && !context.units.some(({ id }) => id === unitId)) {
    throw refused("指定的责任单位不存在或已停用，请重新选择", "defaults.unitId");
  }
  return parseLedger(grid, mapping, { ...context, defaults: choice.defaults });
}
