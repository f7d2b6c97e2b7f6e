import { z } from "zod";
import { dayInput } from "../calendar/day-input.ts";
import { findingCategories, severities } from "../finding/state.ts";
import { ledgerFields } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { chooseLedgerGrid, type LedgerMapping, suggestMapping } from "./mapping.ts";

/** How a worksheet is to be read: which columns mean what, and what stands in for missing ones. */
export const ledgerChoice = z.object({
  /** Counts the worksheets from 0. */
  worksheet: z.int().min(0).max(255),
  /** The first row of data, counted from 0. */
  dataFrom: z.int().min(0).max(100_000),
  /** Column of each field, counted from 0; a field without one is not in the worksheet. */
  columns: z
    .partialRecord(z.enum(ledgerFields), z.int().min(0).max(255))
    .refine((columns) => new Set(Object.values(columns)).size === Object.keys(columns).length, {
      message: "同一列不能对应两项内容",
    }),
  defaults: z.object({
    unitId: z.uuid().nullable(),
    category: z.enum(findingCategories).nullable(),
    severity: z.enum(severities).nullable(),
    foundOn: dayInput().nullable(),
  }),
});
export type LedgerChoice = z.infer<typeof ledgerChoice>;

/** A worksheet as it was chosen to be read. */
export type ChosenWorksheet = { grid: Grid; mapping: LedgerMapping; choice: LedgerChoice };

const noDefaults = { unitId: null, category: null, severity: null, foundOn: null };
/** Cells of a column shown beside its header, and characters of each. */
const sampleRows = 3;
const sampleLength = 40;

function columnsOf(mapping: LedgerMapping): LedgerChoice["columns"] {
  const columns: LedgerChoice["columns"] = {};
  for (const field of ledgerFields) {
    const column = mapping.columns.find((one) => one.field === field);
    if (column) columns[field] = column.index;
  }
  return columns;
}

/**
 * The worksheet as a person chose to read it; without a choice, the suggestion for the `wanted` worksheet, or
 * for the one that looks most like a ledger. Null when there is no such worksheet.
 */
export function chooseWorksheet(
  grids: readonly Grid[],
  choice: LedgerChoice | null,
  wanted: number | null,
): ChosenWorksheet | null {
  const worksheet = choice?.worksheet ?? wanted ?? chooseLedgerGrid(grids)?.index ?? 0;
  const grid = grids[worksheet];
  if (grid === undefined) return null;
  const suggested = suggestMapping(grid);
  if (choice === null) {
    const { dataFrom } = suggested;
    const chosen = { worksheet, dataFrom, columns: columnsOf(suggested), defaults: noDefaults };
    return { grid, mapping: suggested, choice: chosen };
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
  return { grid, mapping, choice };
}

/** A column with its header, a few of its cells and how sure the suggestion is, from 0 to 1. */
export type ShownColumn = LedgerMapping["columns"][number] & { samples: string[] };

/** The columns of a worksheet as the mapping is chosen by. */
export function columnsShown({ grid, mapping }: ChosenWorksheet): ShownColumn[] {
  const data = grid.rows.slice(mapping.dataFrom);
  return mapping.columns.map(({ index, header, field, confidence }) => {
    const samples: string[] = [];
    for (const row of data) {
      const value = row[index]?.value;
      if (value === null || value === undefined || value === "") continue;
      samples.push(String(value).slice(0, sampleLength));
      if (samples.length === sampleRows) break;
    }
    return { index, header, field, confidence, samples };
  });
}
