import type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "@xianlan/domain/ledger";
import { type Cell, type CellStyle, type CellValue, writeXlsx } from "hucre/xlsx";
import { maxCellText } from "./limits.ts";
import { plainText } from "./plain-text.ts";

const thin = { style: "thin" as const, color: { rgb: "999999" } };
const border = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: "宋体", size: 11 };

const titleStyle: CellStyle = {
  font: { name: "黑体", size: 16 },
  alignment: { horizontal: "center", vertical: "center" },
};
const noteStyle: CellStyle = { font, alignment: { horizontal: "left", vertical: "center" } };
const headerStyle: CellStyle = {
  font: { name: "黑体", size: 11 },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EEEEEE" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border,
  numFmt: "@",
};
// “@” keeps a text a text when somebody edits the cell: 001 and =1+1 stay as they are.
const bodyStyles: Record<WorksheetColumn["kind"], CellStyle> = {
  text: { font, border, numFmt: "@", alignment: { vertical: "center", wrapText: true } },
  number: { font, border, alignment: { horizontal: "right", vertical: "center" } },
  date: {
    font,
    border,
    numFmt: 'yyyy"年"m"月"d"日"',
    alignment: { horizontal: "center", vertical: "center" },
  },
};

// Where somebody signs by hand: room for it, and no grid.
const closingStyle: CellStyle = { font, alignment: { horizontal: "left", vertical: "center" } };
const closingHeight = 34;

/** What XML can carry, up to Excel's limit of one cell. */
function cleanText(text: string): string {
  return plainText(text).slice(0, maxCellText).toWellFormed();
}

function toValue(value: WorksheetValue | undefined, kind: WorksheetColumn["kind"]): CellValue {
  if (value === null || value === undefined) return "";
  if (kind === "number" && typeof value === "number" && Number.isFinite(value)) return value;
  if (kind === "date" && typeof value === "string") {
    const date = new Date(`${value}T00:00:00Z`);
    // 2026-02-30 would silently become the 2nd of March.
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
    if (exists) return date;
  }
  return cleanText(String(value));
}

/** Excel refuses these characters and more than 31 in a worksheet's name. */
function worksheetName(name: string): string {
  return [...name.replace(/[\\/?*[\]:']/g, " ").trim()].slice(0, 31).join("") || "Sheet1";
}

type Merge = { startRow: number; startCol: number; endRow: number; endCol: number };

/** Header cells from `top` on: one row, or two where columns are grouped, empty corners joined. */
function headerOf(columns: readonly WorksheetColumn[], top: number) {
  const grouped = columns.some(({ group }) => group !== undefined);
  const bottom = grouped ? top + 1 : top;
  const texts: { row: number; column: number; value: string }[] = [];
  const merges: Merge[] = [];
  let begins = 0;
  for (const [at, { header, group }] of columns.entries()) {
    if (grouped && group === undefined) {
      texts.push({ row: top, column: at, value: header }, { row: bottom, column: at, value: "" });
      merges.push({ startRow: top, startCol: at, endRow: bottom, endCol: at });
      continue;
    }
    texts.push({ row: bottom, column: at, value: header });
    if (group === undefined) continue;
    const first = columns[at - 1]?.group !== group;
    if (first) begins = at;
    texts.push({ row: top, column: at, value: first ? group : "" });
    const last = columns[at + 1]?.group !== group;
    if (last && at > begins) {
      merges.push({ startRow: top, startCol: begins, endRow: top, endCol: at });
    }
  }
  return { texts, merges, bottom };
}

/**
 * One printable .xlsx worksheet: merged title, optional note line, header of one or two rows, typed rows; A4 landscape, one
 * page wide, header repeated on each page and frozen on screen. Texts are never read as formulas.
 */
export async function writeWorkbook(spec: WorksheetSpec): Promise<Uint8Array> {
  const { columns } = spec;
  const headerTop = spec.note === "" ? 1 : 2;
  const header = headerOf(columns, headerTop);
  const headerAt = header.bottom;
  const lastColumn = Math.max(0, columns.length - 1);
  const blank = () => columns.map((): CellValue => null);
  const rows: CellValue[][] = Array.from({ length: headerAt + 1 }, blank);
  for (const row of spec.rows) {
    rows.push(columns.map((column, index) => toValue(row[index], column.kind)));
  }
  const cells = new Map<string, Partial<Cell>>();
  const text = (row: number, column: number, value: string, style: CellStyle) =>
    cells.set(`${row},${column}`, { value: cleanText(value), type: "string", style });
  text(0, 0, spec.title, titleStyle);
  if (spec.note !== "") text(1, 0, spec.note, noteStyle);
  for (const { row, column, value } of header.texts) text(row, column, value, headerStyle);
  const across = (row: number): Merge => ({
    startRow: row,
    startCol: 0,
    endRow: row,
    endCol: lastColumn,
  });
  const closing = spec.closing ?? [];
  const closingAt = rows.length;
  for (const [at, line] of closing.entries()) {
    rows.push(blank());
    text(closingAt + at, 0, line, closingStyle);
    for (let column = 1; column <= lastColumn; column += 1) {
      cells.set(`${closingAt + at},${column}`, { value: "", type: "string", style: closingStyle });
    }
  }
  const lines = [
    ...Array.from({ length: headerTop }, (_, row) => row),
    ...closing.map((_, at) => closingAt + at),
  ];
  const joined = (spec.merges ?? []).map(({ row, column, down, across: wide }) => ({
    startRow: headerAt + 1 + row,
    startCol: column,
    endRow: headerAt + row + down,
    endCol: column + wide - 1,
  }));
  return writeXlsx({
    defaultFont: font,
    sheets: [
      {
        name: worksheetName(spec.name),
        columns: columns.map(({ width, kind }) => ({ width, style: bodyStyles[kind] })),
        rows,
        cells,
        merges: [...(lastColumn === 0 ? [] : lines.map(across)), ...header.merges, ...joined],
        rowDefs: new Map([
          [0, { height: 30 }],
          [headerAt, { height: 32 }],
          ...closing.map((_, at) => [closingAt + at, { height: closingHeight }] as const),
        ]),
        freezePane: { rows: headerAt + 1 },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${headerTop + 1}:$${headerAt + 1}`,
          horizontalCentered: true,
          margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: "&C第&P页，共&N页" },
      },
    ],
  });
}
