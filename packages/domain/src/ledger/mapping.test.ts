import { expect, test } from "vitest";
import { chooseLedgerGrid, ledgerMapping, suggestMapping } from "./mapping.ts";
import { gridOf } from "./sample-grids.ts";

const fieldsOf = (grid: Parameters<typeof suggestMapping>[0]) =>
  suggestMapping(grid).columns.map((column) => column.field);

test("a plain header in the first row", () => {
  const mapping = suggestMapping(
    gridOf([
      ["序号", "乡镇", "存在问题", "完成时限", "备注"],
      [1, "桃花江镇", "宣传栏未更新", "11月5日", ""],
    ]),
  );
  expect(mapping).toMatchObject({ headerRows: [0], dataFrom: 1 });
  expect(mapping.columns.map((column) => column.field)).toEqual([
    null,
    "unit",
    "fact",
    "due",
    "remark",
  ]);
  expect(mapping.columns[2]).toEqual({
    index: 2,
    header: "存在问题",
    field: "fact",
    confidence: 1,
  });
  expect(ledgerMapping.parse(mapping)).toEqual(mapping);
});

test("merged title, 填报单位 line and a two-row header with groups", () => {
  const grid = gridOf(
    [
      ["2026年督查问题整改台账"],
      ["填报单位（盖章）：县委宣传部", null, null, null, null, "填报日期：2026.11.5"],
      ["序号", "责任单位", "问题情况", null, "责任领导", null, "整改情况", null, "备注"],
      [null, null, "类别", "具体问题", "姓名", "职务", "措施", "时限", null],
      [1, "桃花江镇", "阵地建设", "宣传栏未更新", "张三", "镇长", "更新", "2026.11.5", null],
    ],
    [
      [0, 0, 0, 8],
      [2, 0, 3, 0],
      [2, 1, 3, 1],
      [2, 2, 2, 3],
      [2, 4, 2, 5],
      [2, 6, 2, 7],
      [2, 8, 3, 8],
    ],
  );
  const mapping = suggestMapping(grid);
  expect(mapping).toMatchObject({ headerRows: [2, 3], dataFrom: 4 });
  expect(mapping.columns.map(({ field }) => field)).toEqual([
    null,
    "unit",
    "category",
    "fact",
    "leader",
    null,
    "measures",
    "due",
    "remark",
  ]);
  expect(mapping.columns[4]?.header).toBe("责任领导 姓名");
});

test("the same header in a csv, which has no merged ranges", () => {
  const rows = [
    ["序号", "责任单位", "问题情况", "", "责任领导", "", "整改情况", "", "备注"],
    ["", "", "类别", "具体问题", "姓名", "职务", "措施", "时限", ""],
    ["1", "桃花江镇", "阵地建设", "宣传栏未更新", "张三", "镇长", "更新", "2026.11.5", ""],
  ];
  const mapping = suggestMapping(gridOf(rows, [], "csv"));
  expect(mapping).toMatchObject({ headerRows: [0, 1], dataFrom: 2 });
  expect(mapping.columns.map(({ field }) => field)).toEqual([
    null,
    "unit",
    "category",
    "fact",
    "leader",
    null,
    "measures",
    "due",
    "remark",
  ]);
});

test("headers with notes, spaces, slashes and longer wording", () => {
  const headers = ["乡镇（街道）", "村 （社区）", "督查批次/来源", "问题描述（100字以内）"];
  const more = ["整改目标/销号标准", "牵头领导及职务", "整改责任人", "整改完成时限（年月日）"];
  const fields = fieldsOf(
    gridOf([
      [...headers, ...more],
      ["镇", "村", "第一轮", "某问题"],
    ]),
  );
  expect(fields).toEqual([
    "unit",
    "place",
    "inspection",
    "fact",
    "criteria",
    "leader",
    "person",
    "due",
  ]);
});

test("later results and contact data are not taken for something else", () => {
  const headers = [
    "单位",
    "存在问题",
    "责任人电话",
    "整改进展",
    "完成情况",
    "验收意见",
    "销号时间",
  ];
  expect(fieldsOf(gridOf([headers]))).toEqual(["unit", "fact", null, null, null, null, null]);
});

test("of two columns that could be the same field the surer one gets it", () => {
  const headers = ["责任单位", "问题", "责任人员", "责任人", "单位"];
  expect(fieldsOf(gridOf([headers]))).toEqual(["unit", "fact", "person", null, null]);
});

test("a worksheet without a header gives no rows and no fields, whatever its data", () => {
  const grid = gridOf([
    ["甲", "乙"],
    [1, 2],
    ["普通文字，没有任何列名可言", null],
  ]);
  expect(suggestMapping(grid)).toMatchObject({ headerRows: [], dataFrom: 0 });
  expect(fieldsOf(grid)).toEqual([null, null]);
  expect(suggestMapping(gridOf([]))).toEqual({ headerRows: [], dataFrom: 0, columns: [] });
});

test("the worksheet with most known columns is chosen", () => {
  const notes = gridOf([["填表说明"], ["存在问题"]]);
  const ledger = gridOf([["责任单位", "存在问题", "整改时限"]]);
  expect(chooseLedgerGrid([notes, ledger])?.index).toBe(1);
  expect(chooseLedgerGrid([gridOf([["甲"]])])).toBeNull();
});

test("the day of handing over is not the day of finding, as in our own export", () => {
  for (const header of ["交办日期", "交办时间", "签收日期", "签收时间"]) {
    const rows = gridOf([
      ["序号", "乡镇", "存在问题", header, "完成时限"],
      [1, "桃花江镇", "宣传栏未更新", "2026-11-03", "2026-11-05"],
    ]);
    expect(fieldsOf(rows), header).toEqual([null, "unit", "fact", null, "due"]);
  }
});
