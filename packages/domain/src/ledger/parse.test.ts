import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { severityLabels } from "../finding/state.ts";
import type { LedgerContext } from "./context.ts";
import { ledgerMapping, suggestMapping } from "./mapping.ts";
import { parseLedger } from "./parse.ts";
import { gridOf } from "./sample-grids.ts";

const taohua = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a01";
const shiniu = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a02";
const bridge = "7d2c2b6e-0d0a-4e5b-9a55-0f8a4f4d1a03";
const context: LedgerContext = {
  units: [
    { id: taohua, name: "桃花镇", aliases: [] },
    { id: shiniu, name: "石牛乡", aliases: [] },
  ],
  places: [{ id: bridge, unitId: taohua, name: "新桥村" }],
  stored: [],
  existing: [{ number: "督〔2026〕2-007", unitId: taohua, fact: "农家书屋 3 个月没有开放。" }],
  today: "2026-11-21",
  defaultYear: 2026,
};
const headers = [
  "序号",
  "责任单位",
  "点位",
  "问题类别",
  "问题描述",
  "问题等级",
  "整改时限",
  "发现日期",
];
type Row = Parameters<typeof gridOf>[0][number];
const parse = (rows: Row[], merges: Parameters<typeof gridOf>[1] = [], more = {}) => {
  const grid = gridOf([headers, ...rows], merges);
  return parseLedger(grid, suggestMapping(grid), { ...context, ...more });
};
const row = (change: Partial<Record<(typeof headers)[number], Row[number]>> = {}): Row => {
  const usual: Record<string, Row[number]> = {
    序号: 1,
    责任单位: "桃花镇",
    点位: "新桥村",
    问题类别: "阵地建设",
    问题描述: "宣传栏半年没有更新",
    ...change,
  };
  return headers.map((header) => usual[header] ?? null);
};
const only = (change: Parameters<typeof row>[0]) => parse([row(change)]).rows[0];
const messages = (change: Parameters<typeof row>[0]) => {
  const read = only(change);
  return read?.status === "error"
    ? read.errors.map(({ cell, message }) => `${cell} ${message}`)
    : [];
};

test("a good row becomes a draft with every cell understood", () => {
  const read = only({ 整改时限: "12月5日前", 发现日期: "2026.11.5", 问题等级: "较重问题" });
  expect(read).toMatchObject({ row: 2, status: "new", warnings: [] });
  expect(read?.status === "new" && read.value).toEqual({
    unitId: taohua,
    placeId: bridge,
    placeText: "",
    fact: "宣传栏半年没有更新",
    category: "venues",
    dutyCode: null,
    dutyText: "",
    severity: "serious",
    criteria: [],
    foundOn: "2026-11-05",
    dueOn: "2026-12-05",
    measures: [],
    responsibleLeader: "",
    responsiblePerson: "",
    inspectionText: "",
    remark: "",
  });
  expect(read?.original[4]).toBe("宣传栏半年没有更新");
});

test("the severity is read by its label, and 立行立改 in the due column means it", () => {
  for (const [code, label] of Object.entries(severityLabels)) {
    expect(only({ 问题等级: label })).toMatchObject({ status: "new", value: { severity: code } });
  }
  expect(only({ 整改时限: "立行立改" })).toMatchObject({
    value: { severity: "immediate", dueOn: null },
  });
  expect(only({})).toMatchObject({ value: { severity: "ordinary", dueOn: null } });
});

describe("errors name the cell and say what to do", () => {
  test("each kind", () => {
    expect(messages({ 责任单位: "白云镇" })).toEqual([
      expect.stringMatching(/^B2 没有找到单位“白云镇”/),
    ]);
    expect(messages({ 问题描述: null })).toEqual([expect.stringMatching(/^E2 请填写问题事实/)]);
    expect(messages({ 问题类别: "其他" })).toEqual([
      expect.stringMatching(/^D2 .*责任落实、理论武装/),
    ]);
    expect(messages({ 问题类别: null })).toEqual([expect.stringMatching(/^D2 问题类别为空/)]);
    expect(messages({ 问题等级: "紧急" })).toEqual([expect.stringMatching(/^F2 .*一般、较重/)]);
    expect(messages({ 整改时限: "2026-02-30" })).toEqual([expect.stringMatching(/^G2 .*没有30日/)]);
    expect(messages({ 整改时限: "长期坚持" })).toEqual([expect.stringMatching(/^G2 .*转长期坚持/)]);
    expect(messages({ 发现日期: "2026-12-01" })).toEqual([expect.stringMatching(/^H2 .*今天之后/)]);
    expect(messages({ 发现日期: "2026-11-05", 整改时限: "2026-11-01" })).toEqual([
      expect.stringMatching(/^G2 整改时限2026-11-01早于发现日期2026-11-05/),
    ]);
    expect(messages({ 问题描述: { error: "#REF!" } })[0]).toMatch(/^E2 单元格是公式错误“#REF!”/);
    expect(messages({ 问题描述: "长".repeat(1001) })).toEqual([
      expect.stringMatching(/^E2 .*1000/),
    ]);
  });

  test("several in one row are all listed", () => {
    expect(messages({ 责任单位: "xx镇", 问题类别: "?", 整改时限: "尽快" })).toHaveLength(3);
  });
});

test("duplicates: the same text in the same unit, known or earlier in the file", () => {
  const fact = "农家书屋３个月没有开放";
  const preview = parse([
    row({ 问题描述: fact }),
    row({ 问题描述: fact, 责任单位: "石牛乡" }),
    row({}),
    row({ 问题描述: "宣传栏，半年没有更新。" }),
  ]);
  expect(preview.counts).toEqual({ new: 2, duplicate: 2, stored: 0, error: 0 });
  expect(preview.rows[0]).toMatchObject({
    duplicateOf: { kind: "existing", number: "督〔2026〕2-007" },
  });
  expect(preview.rows[3]).toMatchObject({ duplicateOf: { kind: "row", row: 4 } });
});

test("merged cells carry down; blank rows, totals, footers and repeated headers are skipped", () => {
  const preview = parse(
    [
      row({}),
      row({ 责任单位: null, 问题类别: null, 问题描述: "文化活动室堆放杂物" }),
      [],
      headers,
      row({ 责任单位: "石牛", 问题描述: "志愿服务队没有活动记录", 问题类别: "文明创建" }),
      ["合 计", null, null, null, "3个"],
      ["填报人：张三", null, null, null, "审核人：李四"],
      ["备注：以上问题均已核实"],
    ],
    [
      [1, 1, 2, 1],
      [1, 3, 2, 3],
    ],
  );
  expect(preview.problems).toEqual([]);
  expect(preview.rows.map((one) => [one.row, one.status])).toEqual([
    [2, "new"],
    [3, "new"],
    [6, "new"],
  ]);
  expect(preview.rows[1]).toMatchObject({ value: { unitId: taohua, category: "venues" } });
  expect(preview.rows[1]?.original[1]).toBe("桃花镇");
  expect(preview.skipped).toEqual([
    { row: 5, reason: "header" },
    { row: 7, reason: "total" },
    { row: 8, reason: "footer" },
    { row: 9, reason: "footer" },
  ]);
});

test("in a csv an empty unit takes the one above, with a warning; in a workbook it is an error", () => {
  const rows = [headers, row({}), row({ 责任单位: null, 问题描述: "文化活动室堆放杂物" })];
  const csv = gridOf(rows, [], "csv");
  const read = parseLedger(csv, suggestMapping(csv), context).rows[1];
  expect(read).toMatchObject({ status: "new", value: { unitId: taohua } });
  expect(read?.warnings).toEqual([
    { cell: "B3", field: "unit", message: "责任单位为空，沿用上面的“桃花镇”" },
  ]);
  expect(parse(rows.slice(1)).rows[1]?.status).toBe("error");
});

test("section headings give category or unit to the rows below them", () => {
  const wide = ["一、理论武装方面（2个）"];
  const preview = parse(
    [wide, row({ 问题类别: null }), ["（二）石牛乡"], row({ 责任单位: null })],
    [[1, 0, 1, 7]],
  );
  expect(preview.skipped.map(({ reason }) => reason)).toEqual(["section", "section"]);
  expect(preview.rows[0]).toMatchObject({ value: { category: "theory" } });
  expect(preview.rows[1]).toMatchObject({ value: { unitId: shiniu } });
});

test("a 填报单位 line or a chosen unit stands in for a missing column", () => {
  const rows = [["填报单位：桃花镇"], ["存在问题", "类别"], ["宣传栏半年没有更新", "阵地建设"]];
  const grid = gridOf(rows);
  expect(parseLedger(grid, suggestMapping(grid), context).rows[0]).toMatchObject({
    status: "new",
    value: { unitId: taohua },
  });
  const bare = gridOf(rows.slice(1));
  const mapping = suggestMapping(bare);
  expect(parseLedger(bare, mapping, context).problems[0]).toMatch(/责任单位/);
  const chosen = { ...context, defaults: { unitId: shiniu } };
  expect(parseLedger(bare, mapping, chosen).rows[0]).toMatchObject({ value: { unitId: shiniu } });
});

test("a worksheet without a problem column says so, one without rows too", () => {
  const grid = gridOf([["责任单位", "备注"]]);
  expect(parseLedger(grid, suggestMapping(grid), context).problems[0]).toMatch(/问题描述/);
  const twice = gridOf([headers, row({})]);
  const mapping = suggestMapping(twice);
  const columns = mapping.columns.map((one) => (one.index === 2 ? { ...one, field: "fact" } : one));
  const doubled = ledgerMapping.parse({ ...mapping, columns });
  expect(parseLedger(twice, doubled, context).problems[0]).toMatch(/两列都对应“问题描述”/);
  expect(parse([]).problems).toEqual(["表头下面没有可以导入的行"]);
});

test("personal numbers in free text are warned about, masked", () => {
  const [warning] = only({ 问题描述: "专干王某（13812345678）未到岗" })?.warnings ?? [];
  expect(warning).toMatchObject({ cell: "E2", field: "fact" });
  expect(warning?.message).toContain("138****5678");
  expect(warning?.message).not.toContain("13812345678");
});

test("any worksheet is parsed without an error, and its counts add up", () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(...headers, "合计", "桃花镇", "宣传栏半年没有更新", "2026.11.5", "阵地建设"),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.record({ date: fc.string() }),
  );
  const edge = fc.integer({ min: -2, max: 9 });
  const merges = fc.array(fc.tuple(edge, edge, edge, edge), { maxLength: 4 });
  const rows = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, merges, fc.boolean(), (cells, ranges, withHeader) => {
      const grid = gridOf(withHeader ? [headers, ...cells] : cells, ranges);
      const preview = parseLedger(grid, suggestMapping(grid), context);
      const { counts } = preview;
      expect(counts.new + counts.duplicate + counts.stored + counts.error).toBe(
        preview.rows.length,
      );
      for (const read of preview.rows) {
        if (read.status === "error") expect(read.errors.length).toBeGreaterThan(0);
        else if (read.status === "stored") expect(read.number).toBe("督〔2026〕2-007");
        else expect(read.value.fact.length).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});
