import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readGrid, writeWorkbook } from "./index.ts";

const spec = {
  name: "问题/台账",
  title: "督查问题台账",
  note: "截至2026年11月5日，共3条",
  columns: [
    { header: "编号", width: 10, kind: "text" },
    { header: "问题描述", width: 40, kind: "text" },
    { header: "天数", width: 8, kind: "number" },
    { header: "整改时限", width: 12, kind: "date" },
  ],
  rows: [
    ["001", "=1+1", 12, "2026-11-05"],
    ["㙍𬭎", "@SUM(A1)", -0.5, null],
    ["+86", "二行\n文字<&>\u0001\ud800", null, "2026-02-30"],
  ],
} as const;

test("what is written reads back with the same types", async () => {
  const { worksheets } = await readGrid(await writeWorkbook(spec), "a.xlsx");
  const [grid] = worksheets;
  expect(grid?.name).toBe("问题 台账");
  expect(grid?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ["督查问题台账"],
    ["截至2026年11月5日，共3条"],
    ["编号", "问题描述", "天数", "整改时限"],
    ["001", "=1+1", 12, "2026-11-05"],
    ["㙍𬭎", "@SUM(A1)", -0.5],
    // An impossible date stays visible as text instead of becoming another day.
    ["+86", "二行\n文字<&>\ufffd", null, "2026-02-30"],
  ]);
  expect(grid?.rows[3]?.map(({ kind }) => kind)).toEqual(["text", "text", "number", "date"]);
  expect(grid?.rows[5]?.[3]?.kind).toBe("text");
  expect(grid?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 1, left: 0, bottom: 1, right: 3 },
  ]);
});

test("the worksheet prints on A4 landscape, one page wide, header repeated and frozen; no formula", async () => {
  const parts = unzipSync(await writeWorkbook(spec));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const worksheet = part("xl/worksheets/sheet1.xml");
  expect(worksheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
  expect(worksheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
  expect(worksheet).toMatch(/<pageSetup[^>]*fitToWidth="1"/);
  expect(worksheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
  expect(worksheet).toMatch(/<pageSetUpPr[^>]*fitToPage="(?:1|true)"/);
  expect(worksheet).toMatch(/<pane[^>]*ySplit="3"[^>]*state="frozen"/);
  expect(worksheet).not.toMatch(/<f[ >]/);
  expect(part("xl/workbook.xml")).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$3:\$3</);
  // 49 is Excel's own text format.
  expect(part("xl/styles.xml")).toMatch(/numFmtId="49"|formatCode="@"/);
});

test("without a note the header is the second row; an empty list is still a worksheet", async () => {
  const { worksheets } = await readGrid(
    await writeWorkbook({ ...spec, note: "", rows: [] }),
    "a.xlsx",
  );
  expect(worksheets[0]?.rows.map((row) => row[0]?.value)).toEqual(["督查问题台账", "编号"]);
});

test("a printout merges cells of its rows and ends with lines to sign on", async () => {
  const form = {
    ...spec,
    rows: [
      ["责任落实", "专题研究", 5, null],
      ["责任落实", "分析研判", 6, null],
      ["总分", "", 11, null],
    ],
    merges: [
      { row: 0, column: 0, down: 2, across: 1 },
      { row: 2, column: 0, down: 1, across: 2 },
    ],
    closing: ["填报人：　　　审核人：", "日期：　　年　　月　　日"],
  } as const;
  const { worksheets } = await readGrid(await writeWorkbook(form), "a.xlsx");
  const [grid] = worksheets;
  expect(grid?.merges).toEqual(
    expect.arrayContaining([
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 5, left: 0, bottom: 5, right: 1 },
      { top: 6, left: 0, bottom: 6, right: 3 },
      { top: 7, left: 0, bottom: 7, right: 3 },
    ]),
  );
  expect(grid?.rows.at(-2)?.[0]?.value).toBe(form.closing[0]);
  const worksheet = strFromU8(
    unzipSync(await writeWorkbook(form))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
  );
  expect(worksheet).toMatch(/<row r="7"[^>]*ht="34"/);
});

test("grouped columns make a header of two rows, both repeated on every page", async () => {
  const [number, ...others] = spec.columns;
  const grouped = {
    ...spec,
    columns: [number, ...others.map((column) => ({ ...column, group: "整改" }))],
  };
  const bytes = await writeWorkbook(grouped);
  const { worksheets } = await readGrid(bytes, "a.xlsx");
  const header = worksheets[0]?.rows.slice(2, 4).map((row) => row.map(({ value }) => value ?? ""));
  expect(header?.[0]?.slice(0, 2)).toEqual(["编号", "整改"]);
  expect(header?.[1]).toEqual(["", "问题描述", "天数", "整改时限"]);
  expect(worksheets[0]?.merges).toEqual(
    expect.arrayContaining([
      { top: 2, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 2, right: 3 },
    ]),
  );
  const parts = unzipSync(bytes);
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toMatch(/>[^<]*\$3:\$4</);
  // A day is a day to Excel and reads as people write it.
  expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toContain("年&quot;m&quot;月");
});
