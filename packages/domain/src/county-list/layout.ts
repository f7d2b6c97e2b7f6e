import { cellText, type Grid, type MergedView, mergedView } from "../ledger/grid.ts";
import { compactName } from "../ledger/text.ts";
import { headerFit, type ListField } from "./fields.ts";

/** How a worksheet is read: where its data begins, and the column of each field, counted from 0. */
export type ListLayout = { dataFrom: number; columns: Record<string, number> };

/** A column with its header and a few of its cells, for choosing by hand. */
export type ListColumn = { index: number; header: string; samples: string[] };

/** How far down a header is looked for. */
const maxHeaderRow = 12;
const sampleRows = 3;

/** Texts of a row as its columns show them; a title merged over the worksheet names no column. */
function headerTexts(view: MergedView, row: number): string[] {
  return Array.from({ length: view.width }, (_, column) => {
    const merge = view.merge(row, column);
    const wide = merge !== undefined && merge.right - merge.left + 1 > view.width / 2;
    return wide && view.width > 2 ? "" : compactName(cellText(view.cell(row, column)));
  });
}

/** Of two header rows the lower one speaks, with the upper one before it. */
function stacked(upper: readonly string[], lower: readonly string[]): string[] {
  return lower.map((text, column) => {
    const above = upper[column] ?? "";
    return above === "" || above === text ? text : `${above}${text}`;
  });
}

function assign(headers: readonly string[], fields: readonly ListField[]): Record<string, number> {
  const fits = fields.flatMap((field) =>
    headers.map((header, column) => ({ key: field.key, column, fit: headerFit(header, field) })),
  );
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { key, column, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    if (fit === 0 || taken.has(column) || key in columns) continue;
    columns[key] = column;
    taken.add(column);
  }
  return columns;
}

type Candidate = ListLayout & { headers: string[]; found: number };

function candidates(grid: Grid, view: MergedView, fields: readonly ListField[]): Candidate[] {
  const rows = Math.min(maxHeaderRow, grid.rows.length);
  return Array.from({ length: rows }, (_, row) => {
    const own = headerTexts(view, row);
    const above = row === 0 ? [] : headerTexts(view, row - 1);
    const last = own.reduce((lastRow, _text, column) => {
      const merge = view.merge(row, column);
      return Math.max(lastRow, merge?.bottom ?? row);
    }, row);
    return [own, stacked(above, own)].map((headers): Candidate => {
      const columns = assign(headers, fields);
      return { dataFrom: last + 1, columns, headers, found: Object.keys(columns).length };
    });
  }).flat();
}

/** The likeliest header of a worksheet, wherever it stands and in whatever order its columns are. */
export function suggestLayout(
  grid: Grid,
  fields: readonly ListField[],
): ListLayout & { headers: string[] } {
  const view = mergedView(grid);
  const required = fields.filter((field) => field.required);
  const score = ({ columns, found }: Candidate) =>
    required.filter(({ key }) => key in columns).length * 100 + found;
  const best = candidates(grid, view, fields).reduce<Candidate | undefined>(
    (leading, one) => (leading === undefined || score(one) > score(leading) ? one : leading),
    undefined,
  );
  // A lone 单位 in a title is no header: a header names several columns.
  const named = best?.headers.filter((header) => header !== "").length ?? 0;
  if (best === undefined || best.found === 0 || named < 2) {
    return { dataFrom: 0, columns: {}, headers: Array.from({ length: view.width }, () => "") };
  }
  const { dataFrom, columns, headers } = best;
  return { dataFrom, columns, headers };
}

/** Every column with its header and samples. */
export function listColumns(
  grid: Grid,
  { dataFrom }: ListLayout,
  headers: readonly string[],
): ListColumn[] {
  return headers.map((header, index) => ({
    index,
    header,
    samples: grid.rows
      .slice(dataFrom)
      .map((row) => cellText(row[index]).slice(0, 30))
      .filter((text) => text !== "")
      .slice(0, sampleRows),
  }));
}
