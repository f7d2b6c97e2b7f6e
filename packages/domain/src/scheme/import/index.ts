import type { Grid } from "../../ledger/grid.ts";
import type { Category } from "../scheme.ts";
import {
  readSchemeLines,
  type SchemeColumns,
  type SchemeField,
  type SchemeWorksheet,
  schemeFieldLabels,
} from "./columns.ts";
import type { SchemeImportLine } from "./line.ts";
import { plainTitle, proposeLine } from "./propose.ts";

/** A county's assessment table 考核细则 as it was understood. */
export type SchemeReading = {
  /** Row of the header, from 1; null where none was found. */
  headerRow: number | null;
  /** Headings by field; fields without a column are not in the worksheet. */
  columns: { field: SchemeField; label: string }[];
  categories: Category[];
  lines: SchemeImportLine[];
  skipped: SchemeWorksheet["skipped"];
  /** Why nothing can be imported from this worksheet; empty otherwise. */
  problems: string[];
};

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const maxLines = 80;

/** First-level indicators in the order of the worksheet, each with a letter. */
function categoriesOf(names: readonly string[]): Category[] {
  return [...new Set(names)].slice(0, 20).map((name, at) => ({ code: letters[at] ?? "Z", name }));
}

const categoryName = (text: string) => {
  const name = plainTitle(text).slice(0, 30);
  return name.length >= 2 ? name : "其他";
};

/** Reads one worksheet: header, lines, and for each line the indicator its words ask for. */
export function readSchemeWorksheet(grid: Grid): SchemeReading {
  const worksheet = readSchemeLines(grid);
  const categories = categoriesOf(worksheet.lines.map(({ cells }) => categoryName(cells.category)));
  const counts = new Map<string, number>();
  const last = categories.at(-1);
  const lines = worksheet.lines.slice(0, maxLines).flatMap((line) => {
    const name = categoryName(line.cells.category);
    const category = categories.find((one) => one.name === name) ?? last;
    if (category === undefined) return [];
    const ordinal = (counts.get(category.code) ?? 0) + 1;
    counts.set(category.code, ordinal);
    return [proposeLine(line, category, `${category.code}${ordinal}`)];
  });
  return {
    headerRow: worksheet.headerRow,
    columns: columnsOf(worksheet.columns),
    categories,
    lines,
    skipped: worksheet.skipped,
    problems: problemsOf(worksheet),
  };
}

function columnsOf(columns: SchemeColumns): SchemeReading["columns"] {
  const fields = Object.keys(columns) as SchemeField[];
  return fields.map((field) => ({ field, label: schemeFieldLabels[field] }));
}

function problemsOf({ headerRow, lines }: SchemeWorksheet): string[] {
  if (headerRow === null) {
    return ["没有找到表头：前12行里要有“指标”一列，以及“分值”或“评分办法”一列"];
  }
  if (lines.length === 0) return ["表头下面没有指标"];
  if (lines.length > maxLines) {
    return [`共${lines.length}行指标，一个方案最多${maxLines}个，请合并或拆分后再导入`];
  }
  return [];
}

/** The worksheet that looks most like an assessment table, counted from 0. */
export function chooseSchemeGrid(grids: readonly Grid[]): number {
  const sizes = grids.map((grid) => readSchemeLines(grid).lines.length);
  return Math.max(0, sizes.indexOf(Math.max(...sizes)));
}
