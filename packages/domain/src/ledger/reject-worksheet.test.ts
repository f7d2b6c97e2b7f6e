import { expect, test } from "vitest";
import { suggestMapping } from "./mapping.ts";
import { parseLedger } from "./parse.ts";
import { ledgerRejectWorksheet } from "./reject-worksheet.ts";
import { gridOf } from "./sample-grids.ts";

const unitId = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a01";
const context = {
  units: [{ id: unitId, name: "桃花镇", aliases: [] }],
  places: [],
  stored: [],
  existing: [{ number: "督〔2026〕2-007", unitId, fact: "宣传栏半年没有更新" }],
  today: "2026-11-21",
  defaultYear: 2026,
};
const grid = gridOf([
  ["序号", "乡镇", "类别", "存在问题"],
  [1, "桃花镇", "阵地建设", "宣传栏半年没有更新"],
  [2, "桃花镇", "阵地建设", "文化活动室堆放杂物"],
  [3, "白云镇", "", "没有台账"],
  [4, "桃花镇", "阵地建设", "文化活动室堆放杂物。"],
]);

test("rejected rows keep their cells and gain row number and reason", () => {
  const mapping = suggestMapping(grid);
  const worksheet = ledgerRejectWorksheet(
    parseLedger(grid, mapping, context).rows,
    mapping.columns,
  );
  expect(worksheet.columns.map(({ header }) => header)).toEqual([
    "原行号",
    "序号",
    "乡镇",
    "类别",
    "存在问题",
    "原因",
  ]);
  expect(worksheet.note).toContain("共3行");
  expect(worksheet.rows).toEqual([
    [2, "1", "桃花镇", "阵地建设", "宣传栏半年没有更新", "与已有问题督〔2026〕2-007重复"],
    [
      4,
      "3",
      "白云镇",
      "",
      "没有台账",
      expect.stringMatching(/^B4：没有找到单位.*；C4：问题类别为空/),
    ],
    [5, "4", "桃花镇", "阵地建设", "文化活动室堆放杂物。", "与本表第3行重复"],
  ]);
});

test("a corrected reject worksheet can be imported as it is", () => {
  const mapping = suggestMapping(grid);
  const worksheet = ledgerRejectWorksheet(
    parseLedger(grid, mapping, context).rows,
    mapping.columns,
  );
  const repeated = gridOf([
    [worksheet.title],
    [worksheet.note],
    worksheet.columns.map(({ header }) => header),
    ...worksheet.rows.map((row) => row.map((cell) => (cell === "白云镇" ? "桃花镇" : cell))),
  ]);
  const second = suggestMapping(repeated);
  expect(second.columns.map(({ field }) => field)).toEqual([
    null,
    null,
    "unit",
    "category",
    "fact",
    null,
  ]);
  expect(parseLedger(repeated, second, context).rows.map(({ row }) => row)).toEqual([4, 5, 6]);
});
