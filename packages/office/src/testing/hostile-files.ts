import { zipSync } from "fflate";
import { textCell, workbook, workbookParts, worksheetXml } from "./sample-files.ts";

// Workbooks that are small on disk and large, slow or endless once they are read.

const relation =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";
const worksheet = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationsOf = (...entries: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
const worksheetRelation = `<Relationship Id="rId1" Type="${worksheet}" Target="worksheets/sheet1.xml"/>`;
const withStrings = (strings: string) => ({
  "xl/_rels/workbook.xml.rels": relationsOf(
    worksheetRelation,
    `<Relationship Id="rId3" Type="${relation}" Target="sharedStrings.xml"/>`,
  ),
  "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
});

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A table of so many rows and columns, each cell made from its address and place. */
function table(
  rows: number,
  columns: number,
  cell: (address: string, row: number, column: number) => string,
): string {
  return Array.from({ length: rows }, (_row, row) => {
    const cells = Array.from({ length: columns }, (_column, column) =>
      cell(`${letters(column)}${row + 1}`, row, column),
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  }).join("");
}

/** Cells, ten a row, that all point at one text of so many characters. */
export function sharedTextWorkbook(cells: number, characters: number): Uint8Array {
  const rows = table(Math.ceil(cells / 10), 10, (at) => `<c r="${at}" t="s"><v>0</v></c>`);
  return workbook(worksheetXml(rows), withStrings(`<si><t>${"问".repeat(characters)}</t></si>`));
}

const header = ["序号", "乡镇", "村（社区）", "存在问题", "问题类别", "整改目标", "责任人"];

/** A ledger in order, of so many rows; `unit` is the only unit it names. */
export function largeLedger(rows: number, unit: string): Uint8Array {
  const texts = (row: number) => [
    String(row),
    unit,
    "",
    `第${row}处公开栏内容陈旧，更新不及时，没有专人负责`,
    "阵地建设",
    "1.每月更新；2.专人负责",
    "宣传委员",
  ];
  const cells = table(rows + 1, header.length, (at, row, column) =>
    textCell(at, (row === 0 ? header : texts(row))[column] ?? ""),
  );
  return workbook(worksheetXml(cells));
}

function mergedText(): Uint8Array {
  const text = "问".repeat(3000);
  const cells = table(5000, header.length, (at, row, column) =>
    textCell(at, row === 0 ? (header[column] ?? "") : row === 1 && column === 6 ? text : "甲"),
  );
  return workbook(worksheetXml(cells, '<mergeCells><mergeCell ref="G2:G5000"/></mergeCells>'));
}

function worksheetNamedTwice(worksheets: number): Uint8Array {
  const named = Array.from(
    { length: worksheets },
    (_, at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="rId1"/>`,
  );
  return workbook(worksheetXml(table(20, 20, (at) => `<c r="${at}"><v>1</v></c>`)), {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${named.join("")}</sheets></workbook>`,
  });
}

const run = `<r><t>${"文字".repeat(20)}</t></r>`;
const first = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const many = 21_000;

/** Each with the code it is refused with, whatever it was uploaded as. */
export const hostileWorkbooks: readonly {
  name: string;
  code:
    | "too_much_text"
    | "cell_text"
    | "too_many_rows"
    | "too_many_sheets"
    | "too_many_merges"
    | "sparse";
  bytes: () => Uint8Array;
}[] = [
  {
    name: "a thousand cells that share one text of 30,000 characters",
    code: "too_much_text",
    bytes: () => sharedTextWorkbook(1000, 30_000),
  },
  {
    name: "twelve thousand such cells",
    code: "too_much_text",
    bytes: () => sharedTextWorkbook(12_000, 30_000),
  },
  {
    name: "a text written into the cell, longer than Excel allows",
    code: "cell_text",
    bytes: () => workbook(worksheetXml(`<row r="1">${textCell("A1", "问".repeat(32_768))}</row>`)),
  },
  {
    name: "a shared text of a thousand formatted runs",
    code: "cell_text",
    bytes: () => workbook(worksheetXml(first), withStrings(`<si>${run.repeat(1000)}</si>`)),
  },
  {
    name: "a formula's long result",
    code: "cell_text",
    bytes: () => {
      const text = "果".repeat(40_000);
      const cell = `<c r="A1" t="str"><f>REPT("果",40000)</f><v>${text}</v></c>`;
      return workbook(worksheetXml(`<row r="1">${cell}</row>`));
    },
  },
  {
    name: "a million empty cells with a style",
    code: "too_many_rows",
    bytes: () => workbook(worksheetXml(table(5000, 200, (at) => `<c r="${at}" s="1"/>`))),
  },
  {
    name: "a hundred and one sheets",
    code: "too_many_sheets",
    bytes: () =>
      workbook(
        worksheetXml(first),
        Object.fromEntries(
          Array.from({ length: 101 }, (_, at) => [`xl/worksheets/s${at}.xml`, worksheetXml("")]),
        ),
      ),
  },
  {
    name: "one sheet named three thousand times",
    code: "too_many_sheets",
    bytes: () => worksheetNamedTwice(3000),
  },
  {
    name: "merged ranges over every row",
    code: "too_many_merges",
    bytes: () => {
      const merges = '<mergeCell ref="A1:GR20000"/>'.repeat(many);
      return workbook(worksheetXml(first, `<mergeCells>${merges}</mergeCells>`));
    },
  },
  {
    name: "a cell in the last column",
    code: "sparse",
    bytes: () => workbook(worksheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
  },
];

/** A text merged over five thousand rows: little in the worksheet, much in a reading that repeats it. */
export const mergedTextLedger = mergedText;

/** Names of units on which a careless pattern spends minutes. */
export function slowLedger(): Uint8Array {
  const cells = table(200, header.length, (at, row, column) =>
    textCell(
      at,
      row === 0 ? (header[column] ?? "") : column === 1 ? "（".repeat(30_000) + row : "甲",
    ),
  );
  // Stored as it is: packed, it would be refused for its ratio before it is read.
  return zipSync(workbookParts(worksheetXml(cells)), { level: 0 });
}
