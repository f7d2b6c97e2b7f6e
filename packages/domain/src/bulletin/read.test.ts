import { describe, expect, it } from "vitest";
import { bulletinJson } from "./json.ts";
import { readBulletin } from "./read.ts";

const known = {
  units: [
    { id: "u1", name: "清溪镇" },
    { id: "u2", name: "白石乡" },
    { id: "u3", name: "东山街道" },
    { id: "u4", name: "东山镇" },
  ],
  places: [
    { id: "p1", unitId: "u1", name: "柳树村" },
    { id: "p2", unitId: "u2", name: "新河村" },
    { id: "p3", unitId: "u4", name: "新河村" },
  ],
};
const read = (text: string) => readBulletin(text, known);
const rows = (text: string) => read(text).proposals.map((one) => [one.group, one.sentence]);

const body = (first: string, second: string) =>
  `一、主要成绩\n清溪镇没有落下一次学习。\n${first}\n学习抓得不紧。清溪镇今年仅学习3次。\n${second}\n柳树村广播长期停播。\n三、工作要求\n各镇不得放松，不够的要补上。`;
const expected = [
  ["学习落实不够", "学习抓得不紧。"],
  ["学习落实不够", "清溪镇今年仅学习3次。"],
  ["阵地管理不严", "柳树村广播长期停播。"],
];

describe("finding the problems", () => {
  it.each([
    ["二、存在的主要问题\n（一）学习落实不够。", "（二）阵地管理不严。"],
    ["二、主要问题和不足\n(一)学习落实不够", "(二)阵地管理不严"],
    ["二、问题与不足：\n1、学习落实不够。", "2、阵地管理不严。"],
    ["二、检查发现的突出问题\n1.学习落实不够", "2.阵地管理不严"],
    ["第二部分 存在问题\n一、学习落实不够", "二、阵地管理不严"],
    ["存在的问题\n一、学习落实不够", "二、阵地管理不严"],
    ["二、存在不足\n（1）学习落实不够。", "（2）阵地管理不严。"],
    ["　　二、存在问题\n　　①学习落实不够。", "　　②阵地管理不严。"],
    ["二、存在问题\n学习落实不够", "阵地管理不严"],
  ])("reads %j", (first, second) => {
    expect(rows(body(first, second))).toEqual(expected);
  });

  it("reads headings whose text follows on the same line, and a text without line breaks", () => {
    const text =
      "一、成绩。较好。二、存在问题。（一）学习落实不够。学习抓得不紧。（二）阵地管理不严。设施损坏。三、下步打算。补上不足。";
    expect(rows(text)).toEqual([
      ["学习落实不够", "学习抓得不紧。"],
      ["阵地管理不严", "设施损坏。"],
    ]);
  });

  it("takes a list of short problems as proposals of their own", () => {
    expect(rows("二、存在问题\n1、学习次数不足。\n2、白石乡上稿为零。\n三、要求\n补齐。")).toEqual([
      ["学习次数不足", "学习次数不足。"],
      ["白石乡上稿为零", "白石乡上稿为零。"],
    ]);
  });

  it("drops the introduction, requirements and praise", () => {
    const text =
      "二、存在问题\n检查中也发现不少问题，欠账较多。\n（一）学习落实不够\n按规定每月学习不少于1次。各镇要切实整改不足。多数做得扎实，成效明显。但白石乡没有做到。";
    expect(rows(text)).toEqual([["学习落实不够", "但白石乡没有做到。"]]);
  });

  it("does not take a heading about rectification or the document's name for problems", () => {
    for (const title of [
      "关于发现问题的通报",
      "二、针对存在问题的整改",
      "二、坚持问题导向",
      "二、上次问题整改情况",
    ]) {
      expect(read(`${title}\n清溪镇没有整改。`).sections).toEqual([]);
    }
  });

  it("keeps a group whose heading begins like a plan but states a shortfall", () => {
    const text =
      "二、存在问题\n（一）整改落实不够。\n白石乡逾期未改。\n（二）整改要求。\n不够的要补。";
    expect(rows(text)).toEqual([["整改落实不够", "白石乡逾期未改。"]]);
  });

  it("says why when there is nothing to propose", () => {
    expect(read("清溪镇没有学习。白石乡没有宣讲。")).toMatchObject({
      proposals: [],
      groups: [],
      sections: [],
      notice: expect.stringContaining("没有找到写问题的部分"),
    });
    expect(read(" \r\n").notice).toContain("没有可读的文字");
    expect(read("二、存在问题\n一切都好。").notice).toContain("手工登记");
  });
});

describe("one statement, one proposal", () => {
  const of = (sentence: string) =>
    read(`二、存在问题\n（一）工作不够\n${sentence}`).proposals.map((one) => one.sentence);

  it("splits clauses about different units, and keeps one subject's clauses together", () => {
    expect(of("清溪镇学习不够；白石乡没有宣讲；xx等乡镇上稿为零。")).toEqual([
      "清溪镇学习不够；",
      "白石乡没有宣讲；",
      "xx等乡镇上稿为零。",
    ]);
    expect(of("许多乡镇学习不够；宣讲不深；上稿偏少。")).toHaveLength(1);
    expect(of("有的不学；有的不讲；也有个别乡镇不管。")).toHaveLength(3);
  });

  it("splits 一是 / 二是, and a comma where another unit's own shortfall begins", () => {
    expect(of("主要表现：一是学习不够，二是宣讲不深；三是上稿偏少。")).toEqual([
      "一是学习不够，",
      "二是宣讲不深；",
      "三是上稿偏少。",
    ]);
    expect(of("清溪镇、白石乡学习不够，东山镇没有宣讲。")).toEqual([
      "清溪镇、白石乡学习不够，",
      "东山镇没有宣讲。",
    ]);
  });

  it("keeps quotations and book marks whole", () => {
    expect(of("有的把“要学习。要宣讲！”当口号；《怎么办？》没人读。")).toEqual([
      "有的把“要学习。要宣讲！”当口号；《怎么办？》没人读。",
    ]);
    expect(of("“学习不够。宣讲不深。")).toEqual(["“学习不够。", "宣讲不深。"]);
  });

  it("keeps a clause without subject or shortfall with its neighbour", () => {
    expect(of("清溪镇台账齐全；但没有学习；白石乡不学；令人深思。")).toEqual([
      "清溪镇台账齐全；但没有学习；",
      "白石乡不学；令人深思。",
    ]);
  });
});

describe("the unit of a proposal", () => {
  const first = (sentence: string) =>
    read(`二、存在问题\n（一）工作不够\n${sentence}`).proposals[0];

  it("matches full names before short ones, and leaves a shared short name alone", () => {
    expect(first("清溪学习不够。")?.unit).toEqual({ id: "u1", name: "清溪镇" });
    expect(first("东山街道学习不够。")?.unit?.id).toBe("u3");
    expect(first("东山学习不够。")).toMatchObject({ unit: null, scope: "many" });
    expect(first("清溪镇、白石乡学习不够。")?.units.map((unit) => unit.id)).toEqual(["u1", "u2"]);
    expect(first("部分乡镇没有上报清溪镇。")).toMatchObject({ unit: null, scope: "many" });
  });

  it("leaves placeholders and unknown names open, as written", () => {
    expect(first("×镇学习不够。")).toMatchObject({ scope: "placeholder", unitText: "×镇" });
    expect(first("xx、x等乡镇没有学习。")?.unitText).toBe("xx、x等乡镇");
    expect(first("红岩镇没有学习。")).toMatchObject({
      scope: "named",
      unitText: "红岩镇",
      unit: null,
    });
  });

  it("knows a village by its unit, and by its pattern when unknown", () => {
    expect(first("柳树村广播停播。")).toMatchObject({
      unit: { id: "u1" },
      place: { id: "p1", unitId: "u1", name: "柳树村" },
    });
    expect(first("东山镇新河村广播停播。")?.place?.id).toBe("p3");
    expect(first("新河村广播停播。")).toMatchObject({ unit: null, place: { id: null } });
    expect(first("清溪镇石桥社区、松林村和大湾村不开机。")?.placeTexts).toEqual([
      "石桥社区",
      "松林村",
      "大湾村",
    ]);
    expect(first("农村广播、文明村和村级阵地不够。")?.place).toBeNull();
  });

  it("prints null for an open unit beside the words of the source", () => {
    const [row] = bulletinJson(read("二、存在问题\n（一）不够\nxx镇仅学习３次。"));
    expect(row).toEqual({
      group: "不够",
      unit: null,
      unitText: "xx镇",
      place: null,
      places: [],
      sentence: "xx镇仅学习３次。",
      start: 13,
      end: 22,
      numbers: [{ value: 3, unit: "次", text: "３次" }],
    });
  });
});
