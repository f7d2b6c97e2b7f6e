import { describe, expect, it } from "vitest";
import { gridOf } from "../../ledger/sample-grids.ts";
import { indicatorRule } from "../indicator.ts";
import { shapesOfKind } from "../indicator-text.ts";
import { schemeRules } from "../scheme.ts";
import { templateRules } from "../template.ts";
import { chooseSchemeGrid, readSchemeWorksheet } from "./index.ts";

const header = ["一级指标", "指标", "目标", "分值", "评分办法"];

/** What one line comes to: kind, target, minimum, formula. */
function readLine(name: string, target: string, weight: string | number, rule: string) {
  const grid = gridOf([header, ["理论武装", name, target, weight, rule]]);
  const line = readSchemeWorksheet(grid).lines[0];
  if (line === undefined) throw new Error("no line was read");
  return line;
}

describe("reading rules from text", () => {
  it.each([
    {
      cells: ["中心组集中学习", "每年不少于12次，每月至少1次", 8, "每少1次扣0.5分，扣完为止"],
      want: {
        kind: "count",
        source: "activity",
        target: "12",
        weight: "8",
        unit: "次",
        minimum: { every: "month", amount: 1 },
        match: { kind: "study_session", where: [] },
        formula: { shape: "per_shortfall", points: "0.5", of: "either" },
      },
    },
    {
      cells: ["意识形态分析研判", "每季度不少于一次", "６分", "缺一个季度扣1.5分"],
      want: {
        kind: "count",
        target: "4",
        weight: "6",
        minimum: { every: "quarter", amount: 1 },
        formula: { shape: "per_shortfall", points: "1.5", of: "minimum" },
      },
    },
    {
      cells: ["邀请县委宣传部旁听", "全年至少1次", 2, "未邀请不得分"],
      want: {
        match: { kind: "study_session", where: [{ attribute: "observed", is: true }] },
        target: "1",
        formula: { shape: "all_or_nothing" },
      },
    },
    {
      cells: ["信息报送", "50条/年", 4, "按完成比例计分"],
      want: { kind: "count", target: "50", unit: "条", formula: { shape: "proportional" } },
    },
    {
      cells: [
        "网上诉求按期回复率",
        "100%",
        5,
        "达到100%得5分，95%以上得4分，90%以上得2分，低于90%不得分",
      ],
      want: {
        kind: "rate",
        source: "figure",
        target: "100",
        formula: {
          shape: "bands",
          bands: [
            { from: "100", points: "5" },
            { from: "95", points: "4" },
            { from: "90", points: "2" },
          ],
        },
      },
    },
    {
      cells: ["农村广播在线率", "百分之九十五", 5, "达到95%得5分，否则不得分"],
      want: { target: "95", formula: { shape: "bands", bands: [{ from: "95", points: "5" }] } },
    },
    {
      cells: [
        "新闻上稿",
        "全年60分",
        8,
        "中央媒体每篇20分，省级每篇10分，市级5分，县级1分；头版加倍，联合署名减半",
      ],
      want: {
        kind: "tiered",
        source: "activity",
        target: "60",
        formula: {
          shape: "points",
          frontPage: "2",
          joint: "0.5",
          scale: "target",
          table: [
            { level: "central", points: "20" },
            { level: "province", points: "10" },
            { level: "city", points: "5" },
            { level: "county", points: "1" },
          ],
        },
      },
    },
    {
      cells: ["年度学习计划报备", "1月31日前报备", 1, "未按时报备不得分"],
      want: {
        kind: "duty",
        formula: { shape: "all_or_nothing" },
        items: [{ name: "年度学习计划报备", by: "01-31", nextYear: false }],
      },
    },
    {
      cells: [
        "专题报告",
        "7月5日前报半年报告，次年1月5日前报年度报告",
        4,
        "缺一项扣2分，迟报扣1分",
      ],
      want: {
        formula: { shape: "duty_items", missing: "2", late: "1" },
        items: [
          { name: "专题报告（7月）", by: "07-05", nextYear: false },
          { name: "专题报告（1月）", by: "01-05", nextYear: true },
        ],
      },
    },
    {
      cells: ["督查通报问题", "", "", "每发现1起扣0.5分，最多扣5分"],
      want: {
        kind: "deduct",
        source: "finding",
        role: "deduction",
        weight: "0",
        formula: {
          shape: "per_event",
          overdue: "0",
          repeated: "1",
          atMost: "5",
          points: { ordinary: "0.5", serious: "0.5", major: "0.5", immediate: "0.5" },
        },
      },
    },
    {
      cells: ["舆情处置", "", 4, "每发生1起迟报漏报扣1分，扣完为止"],
      want: {
        kind: "deduct",
        source: "office",
        role: "base",
        weight: "4",
        formula: { shape: "per_event", atMost: "4" },
      },
    },
    {
      cells: ["信息采用", "", 3, "每采用1条得0.5分"],
      want: { kind: "count", target: "6", formula: { shape: "proportional" } },
    },
    {
      cells: ["工作创新", "", 5, "由县委宣传部综合评定"],
      want: { kind: "judged", source: "office", formula: { shape: "judged" } },
    },
    {
      cells: ["宣传栏抽查", "合格率90%", 3, "随机抽查，按合格比例计分"],
      want: { kind: "sampled", source: "inspection", target: "90" },
    },
  ] as const)("$cells.0：$cells.3", ({ cells: [name, target, weight, rule], want }) => {
    expect(readLine(name, target, weight, rule).proposal).toMatchObject(want);
  });

  it("says why a line could not be read, and lets the office judge it meanwhile", () => {
    const line = readLine("思想工作扎实", "氛围浓厚", 3, "见附件");
    expect(line).toMatchObject({ confidence: "unread", proposal: { kind: "judged" } });
    expect(line.notes[0]).toMatch(/没有认出/);
  });

  it("does not take a veto clause for an indicator", () => {
    const line = readLine("一票否决事项", "发生重大事故", "", "实行一票否决");
    expect(line.adopt).toBe(false);
  });
});

describe("a county's table", () => {
  const grid = gridOf(
    [
      ["临溪县２０２７年度考核细则", "", "", "", ""],
      ["填报单位：县委宣传部", "", "", "", ""],
      ["考核项目", "考核内容", "目标任务", "标准分", "扣分标准"],
      ["一、理论武装（１０分）", "1．中心组学习", "每月１次", "８分", "少１次扣０．５分"],
      ["", "2．机关学习", "不少于24次", "2", "按比例计分"],
      ["二、宣传舆论", "（1）信息报送", "不少于50条", 4, "按比例"],
      ["", "（2）信息采用", "不少于30条", "", "按比例"],
      ["合计", "", "", 14, ""],
      ["说明：本细则由县委宣传部解释", "", "", "", ""],
    ],
    [
      [0, 0, 0, 4],
      [3, 0, 4, 0],
      [5, 0, 6, 0],
      [5, 3, 6, 3],
    ],
  );
  const reading = readSchemeWorksheet(grid);

  it("is read below its title, merged cells filled down, totals and remarks left out", () => {
    expect(reading.headerRow).toBe(3);
    expect(reading.categories).toEqual([
      { code: "A", name: "理论武装" },
      { code: "B", name: "宣传舆论" },
    ]);
    const lines = reading.lines.map(({ row, proposal }) => [row, proposal.code, proposal.name]);
    expect(lines).toEqual([
      [4, "A1", "中心组学习"],
      [5, "A2", "机关学习"],
      [6, "B1", "信息报送"],
      [7, "B2", "信息采用"],
    ]);
    expect(reading.skipped.map(({ row }) => row)).toEqual([8, 9]);
    expect(reading.problems).toEqual([]);
  });

  it("shares a merged cell of points between its lines and says so", () => {
    const [, , first, second] = reading.lines;
    expect([first?.proposal.weight, second?.proposal.weight]).toEqual(["2", "2"]);
    expect(first?.notes.join()).toMatch(/共用/);
  });

  it("gives lines that are indicators by the scheme's own rules", () => {
    for (const { proposal } of reading.lines) {
      expect(indicatorRule.parse(proposal)).toEqual(proposal);
      const shapes: readonly string[] = shapesOfKind[proposal.kind];
      expect(shapes).toContain(proposal.formula.shape);
    }
    const { categories, lines } = reading;
    const indicators = lines.map(({ proposal }) => proposal);
    expect(schemeRules.safeParse({ ...templateRules(), categories, indicators }).success).toBe(
      true,
    );
  });

  it("is chosen among the worksheets, and a worksheet without a header says what is missing", () => {
    const notes = gridOf([["工作说明"], ["第一条"]]);
    expect(chooseSchemeGrid([notes, grid])).toBe(1);
    expect(readSchemeWorksheet(notes).problems[0]).toMatch(/表头/);
  });
});
