import { describe, expect, it } from "vitest";
import { activityOf } from "../scheme/import/sources.ts";
import { sourceText } from "../scheme/rule-text.ts";
import { oneMoreText } from "../scoring/changes.ts";
import { indicatorsFed } from "../scoring/feeds.ts";
import { scoreIndicator } from "../scoring/indicator-score.ts";
import { activityOn, noFacts, scoreDateAt, templateIndicator } from "../testing/scoring.ts";
import { type ActivityKind, attributeRefusal } from "./activity.ts";
import { activityCatalogue, attributeOptions, catalogueOf } from "./catalogue.ts";
import { activityLines } from "./content.ts";
import { activityInputOf } from "./input.ts";
import { type ActivityKindDefinition, activityKindDefinition } from "./kinds/definition.ts";
import { readActivityLine } from "./line.ts";
import { readActivityRows } from "./paste.ts";

const today = "2026-11-22";
const { definitions } = activityCatalogue;

/** Every value within a value, itself included. */
function within(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(within)];
}

const row = (kind: ActivityKind, line: string, catalogue = activityCatalogue) => {
  const { title, attributes, placeId, placeText, attendance, link } = readActivityLine(line, {
    today,
    places: [],
    kind,
    catalogue,
  });
  const read = { title, attributes, placeId, placeText, attendance, link };
  return { ...read, kind, happenedOn: today, attachmentIds: [] };
};

describe("the definitions of kinds", () => {
  it("are data: they survive JSON and hold neither functions nor patterns already compiled", () => {
    const stored: unknown = JSON.parse(JSON.stringify(definitions));
    expect(activityKindDefinition.array().parse(stored)).toEqual(definitions);
    const odd = within(definitions).filter(
      (value) => typeof value === "function" || value instanceof RegExp || value === undefined,
    );
    expect(odd).toEqual([]);
  });

  it("never leave two kinds equally likely", () => {
    const lines = definitions.map(({ line }) => line.rank);
    const terms = definitions.flatMap(({ schemeTerms }) => schemeTerms.map(({ rank }) => rank));
    for (const ranks of [lines, terms]) expect(new Set(ranks).size).toBe(ranks.length);
    expect(() => catalogueOf([...definitions, ...definitions])).toThrow("defined twice");
    expect(() => catalogueOf([])).toThrow("needs a kind");
  });

  it("have each key of a kind once, and levels read from attributes there are", () => {
    for (const { code, attributes } of definitions) {
      const keys = attributes.map(({ key }) => key);
      expect(new Set(keys).size, code).toBe(keys.length);
      for (const one of attributes) {
        if (one.type !== "level") continue;
        const named = [one.line?.from, one.line?.onlyIf].filter((key) => key !== undefined);
        expect(keys, code).toEqual(expect.arrayContaining(named));
      }
    }
  });

  it.each(
    definitions.flatMap(({ code, examples }) => examples.map((line) => [code, line] as const)),
  )("recognises %s in “%s” and accepts it as input", (kind, line) => {
    expect(readActivityLine(line, { today, places: [] }).kind).toBe(kind);
    const parsed = activityInputOf(activityCatalogue).safeParse(row(kind, line));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each([
    [".*", false],
    ["a+", false],
    ["(?:a{1,9}){1,9}", false],
    ["a{2,}", false],
    ["a{1,900}", false],
    ["(", false],
    ["[*+]", true],
    ["第?[一二三]季度|a{1,9}", true],
  ])("accepts the pattern %s: %s", (pattern, isTaken) => {
    const [first] = definitions;
    const parsed = activityKindDefinition.safeParse({ ...first, line: { pattern, rank: 1 } });
    expect(parsed.success).toBe(isTaken);
  });
});

describe.each(definitions)("without the kind $code", ({ code, label, attributes, examples }) => {
  const left = definitions.filter((one) => one.code !== code);
  const catalogue = catalogueOf(left);

  it("it is not offered, and the input schema refuses it", () => {
    expect(catalogue.kinds).not.toContain(code);
    expect(Object.keys(catalogue.labels)).not.toContain(code);
    expect(Object.values(catalogue.labels)).not.toContain(label);
    const parsed = activityInputOf(catalogue).safeParse(row(code, examples[0] ?? ""));
    expect(parsed.error?.issues[0]?.path).toEqual(["kind"]);
    for (const { key } of attributes) {
      expect(attributeRefusal(code, key, true, catalogue)).toContain("没有");
    }
  });

  it("neither a line nor a pasted row is read as it", () => {
    for (const line of [label, ...examples]) {
      expect(readActivityLine(line, { today, places: [], catalogue }).kind).not.toBe(code);
      const pasted = `日期\t类别\t标题\n3月1日\t${label}\t${line}`;
      const [read] = readActivityRows(pasted, { today, places: [], catalogue }).rows;
      expect(read?.content?.kind).not.toBe(code);
    }
  });

  it("its own columns are unknown", () => {
    const others = left.flatMap((one) => one.attributes);
    const own = attributes.filter((one) => !others.some((other) => other.label === one.label));
    const headings = own.flatMap((one) => [one.label, ...(one.headings ?? [])]);
    const pasted = ["日期", "标题", ...headings].join("\t");
    expect(readActivityRows(pasted, { today, places: [], catalogue }).unknown).toEqual(headings);
  });

  it("no written scheme asks for it", () => {
    for (const text of [label, ...examples]) {
      expect(activityOf(text, text, catalogue)?.kind).not.toBe(code);
    }
  });
});

describe("a kind added to the list", () => {
  const added: ActivityKindDefinition = {
    code: "made_up_kind",
    label: "踏勘比武",
    line: { pattern: "踏勘|比武", rank: 45 },
    attributes: [
      { key: "host", label: "承办单位", type: "text", required: true, headings: ["承办"] },
      {
        key: "groups",
        label: "组数",
        type: "number",
        unit: "组",
        line: { pattern: "(\\d{1,3})组" },
      },
      {
        key: "season",
        label: "批次",
        type: "choice",
        noun: "批次",
        options: [
          { value: "first", label: "第一批", terms: ["首批", "第一批"] },
          { value: "second", label: "第二批", terms: ["第二批"] },
        ],
        line: { pattern: "首批|第[一二]批" },
      },
      { key: "joined", label: "跨县", type: "flag", line: { pattern: "跨县" } },
    ],
    oneMore: { action: "再组织", measure: "批", noun: "踏勘" },
    schemeTerms: [{ pattern: "踏勘", rank: 5, where: { joined: true } }],
    examples: ["踏勘比武 第一批 3组"],
  };
  const kind = added.code as ActivityKind;
  const catalogue = catalogueOf([...definitions, added]);
  const context = { today, places: [], catalogue };

  it("is recognised in one line", () => {
    expect(readActivityLine("3月12日 跨县踏勘 首批 3组 20人", context)).toMatchObject({
      kind,
      happenedOn: "2026-03-12",
      attendance: 20,
      attributes: { season: "first", groups: "3", joined: true },
    });
    expect(readActivityLine("踏勘比武", context).kind).toBe(kind);
  });

  it("is read from a pasted row, and refused without what it requires", () => {
    const { unknown, rows } = readActivityRows(
      [
        "日期\t类别\t标题\t承办\t组数\t批次\t跨县",
        "3月12日\t踏勘比武\t乡村院坝\t青石镇\t3组\t第二批\t是",
        "3月13日\t踏勘比武\t乡村院坝\t\t三组\t\t",
      ].join("\n"),
      context,
    );
    expect(unknown).toEqual([]);
    expect(rows[0]?.content).toMatchObject({
      kind,
      title: "乡村院坝",
      attributes: { host: "青石镇", groups: "3", season: "second", joined: true },
    });
    expect(rows[1]?.errors).toEqual([
      { column: "组数", message: "看不懂“三组”" },
      { column: "属性", message: "请填写“承办单位”" },
    ]);
  });

  it("is validated", () => {
    const input = activityInputOf(catalogue);
    const record = { ...row(kind, "乡村院坝", catalogue), attributes: { host: "青石镇" } };
    expect(input.safeParse(record).success).toBe(true);
    const refused = (attributes: Record<string, string | boolean>) =>
      input.safeParse({ ...record, attributes }).error?.issues.map(({ message }) => message);
    expect(refused({})).toEqual(["请填写“承办单位”"]);
    expect(refused({ host: "青石镇", groups: "三" })).toEqual(["“组数”填写有误：应为整数"]);
    expect(refused({ host: "青石镇", season: "third" })).toEqual(["“批次”填写有误：请选择批次"]);
    expect(refused({ host: "青石镇", online: true })).toEqual(["“踏勘比武”没有“online”这一项"]);
  });

  it("is counted by an indicator, and named in its sentences", () => {
    const indicator = templateIndicator("B1", {
      target: "2",
      minimum: null,
      weight: "2",
      formula: { shape: "proportional" },
      match: { kind, where: [{ attribute: "joined", is: true }] },
    });
    const attributes = { joined: true };
    const activities = [
      activityOn(kind, "2026-03-12", attributes),
      activityOn(kind, "2026-04-12", {}),
    ];
    const score = scoreIndicator(indicator, { ...noFacts, activities }, scoreDateAt("2026-12-31"));
    expect(score.score).toBe("1.0");
    expect(indicatorsFed([indicator], { kind, attributes }, null)).toEqual([indicator]);
    expect(indicatorsFed([indicator], { kind, attributes: {} }, null)).toEqual([]);
    expect(sourceText(indicator, catalogue)).toBe("工作记录：踏勘比武（跨县）");
    expect(oneMoreText(kind, attributes, 2, catalogue)).toBe("再组织2批踏勘（跨县）");
    expect(activityOf("跨县踏勘", "", catalogue)).toEqual(indicator.match);
  });

  it("is labelled, and its form has its options", () => {
    const content = {
      ...row(kind, "乡村院坝", catalogue),
      attributes: { groups: "3", season: "first" },
    };
    expect(activityLines(content, "", catalogue)).toEqual(
      expect.arrayContaining([
        { label: "类别", value: "踏勘比武" },
        { label: "组数", value: "3组" },
        { label: "批次", value: "第一批" },
      ]),
    );
    expect(catalogue.kinds.at(-1)).toBe(kind);
    const options = catalogue.attributes[kind].map((one) => attributeOptions(one)?.length ?? null);
    expect(options).toEqual([null, null, 2, null]);
  });
});
