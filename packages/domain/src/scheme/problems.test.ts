import { describe, expect, it } from "vitest";
import { compareScores } from "../scoring/compare-scores.ts";
import { scoreUnit } from "../scoring/unit-score.ts";
import { monthly, noFacts, scoreDateAt } from "../testing/scoring.ts";
import { compareRules } from "./compare-rules.ts";
import type { Indicator } from "./indicator.ts";
import { schemeProblems } from "./problems.ts";
import type { SchemeRules } from "./scheme.ts";
import { templateRules } from "./template.ts";

function changed(code: string, change: Partial<Indicator>): SchemeRules {
  const rules = templateRules();
  const indicators = rules.indicators.map((one) =>
    one.code === code ? { ...one, ...change } : one,
  );
  return { ...rules, indicators };
}
const messagesOf = (rules: SchemeRules) => schemeProblems(rules).map(({ message }) => message);
const first = (rules: SchemeRules) => schemeProblems(rules)[0];

describe("problems of a scheme", () => {
  it("finds none in the default scheme", () => {
    expect(schemeProblems(templateRules())).toEqual([]);
  });

  it("adds base weights up, exactly", () => {
    expect(messagesOf(changed("B1", { weight: "8.1" }))).toEqual([
      "基础指标分值合计 100.1 分，应为 100 分，多出 0.1 分，请调整分值",
    ]);
    const tenths = changed("B1", { weight: "7.7" });
    // 7.7 and three times 0.1: no 8 in floats.
    const [first] = templateRules().indicators;
    const more = [1, 2, 3].flatMap((at) =>
      first === undefined ? [] : [{ ...first, code: `Z${at}`, weight: "0.1" }],
    );
    expect(messagesOf(tenths)).toEqual([
      "基础指标分值合计 99.7 分，应为 100 分，还差 0.3 分，请调整分值",
    ]);
    const whole = { ...tenths, indicators: [...tenths.indicators, ...more] };
    expect(schemeProblems(whole).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("requires unique codes and known categories", () => {
    const twice = changed("B2", { code: "B1" });
    expect(first(twice)).toEqual({
      path: ["indicators", 5, "code"],
      message: "指标代码“B1”重复，请改用没有用过的代码",
      severity: "error",
    });
    expect(messagesOf(changed("B2", { category: "Y" }))).toContain(
      "B2 中心组扩大学习：没有代码为“Y”的一级指标，请选择已有的一级指标",
    );
  });

  const cases: readonly [string, string, Partial<Indicator>, string][] = [
    ["kind and formula", "B2", { formula: { shape: "judged" } }, "“计数”类不能用“评定得分”"],
    ["kind and source", "G1", { source: "activity" }, "“比率”类不能取自“工作记录”"],
    ["a match for activities", "B2", { match: null }, "取自工作记录，请选择计入的记录类别"],
    [
      "attributes of the kind",
      "B2",
      { match: { kind: "study_session", where: [{ attribute: "online", is: true }] } },
      "“中心组学习”没有“online”这一项",
    ],
    ["figures for a rate", "C4", { figure: null }, "需要填报数据，请设数据项"],
    ["a period to report in", "C4", { asked: null }, "由乡镇填报，请选择在哪期填报"],
    ["items of a duty", "A4", { items: [] }, "时限事项至少要有一项，请添加"],
    ["floor below cap", "H1", { floor: "5", cap: "3" }, "下限 5 高于上限 3，请改正"],
    ["a minimum to fall short of", "B1", { minimum: null }, "按各期最低数扣分，请填写每期至少几次"],
    ["a target to be in proportion to", "B5", { target: null }, "没有目标值，请填写全年目标"],
    [
      "bands from high to low",
      "D1",
      {
        formula: {
          shape: "bands",
          bands: [
            { from: "60", points: "1" },
            { from: "95", points: "5" },
          ],
        },
      },
      "分档界限应从高到低，请调整第2档",
    ],
    [
      "points of a band within the weight",
      "D1",
      { formula: { shape: "bands", bands: [{ from: "95", points: "6" }] } },
      "最高一档 6 分，超过分值 5 分，请核对",
    ],
    [
      "late cheaper than missing",
      "A3",
      { formula: { shape: "duty_items", missing: "2", late: "3" } },
      "迟报扣 3 分，多于缺项的 2 分，请核对",
    ],
  ];

  it.each(cases)("requires %s", (_, code, change, message) => {
    const found = schemeProblems(changed(code, change)).filter((one) =>
      one.message.includes(message),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe("error");
    expect(found[0]?.message.startsWith(`${code} `)).toBe(true);
  });

  it("requires figures to name existing fields", () => {
    const { figure } = templateRules().indicators.find(({ code }) => code === "C4") ?? {};
    const wrong = figure === undefined || figure === null ? null : { ...figure, numerator: "gone" };
    expect(messagesOf(changed("C4", { figure: wrong }))).toEqual([
      "C4 网上诉求按期回复率：分子用到的数据项“gone”不存在，请选择已有的数据项",
    ]);
  });

  it("refuses a total that contains itself", () => {
    const { figure } = templateRules().indicators.find(({ code }) => code === "C4") ?? {};
    const total = { field: "received", parts: ["received", "on_time"] };
    expect(messagesOf(changed("C4", { figure: figure ? { ...figure, total } : null }))).toEqual([
      "C4 网上诉求按期回复率：合计不能是自己的分项，请重新选择分项",
    ]);
  });

  it("requires grades to descend to 0", () => {
    const tiers = [
      { name: "好", from: "80" },
      { name: "较好", from: "90" },
      { name: "差", from: "10" },
    ];
    expect(messagesOf({ ...templateRules(), tiers, vetoCap: "5" })).toEqual([
      "档次“较好”的起点应低于“好”的 80 分",
      "最低一档“差”应从 0 分起",
    ]);
  });
});

describe("a successor", () => {
  it("lists what it changes", () => {
    const before = templateRules();
    expect(compareRules(before, templateRules())).toEqual([]);
    const after = changed("B1", { weight: "7", target: "10" });
    const withoutIndicator = {
      ...after,
      indicators: after.indicators.filter(({ code }) => code !== "H1"),
    };
    expect(compareRules(before, { ...withoutIndicator, ranked: true })).toEqual([
      "B1 党委理论学习中心组集中学习：分值由“8 分”改为“7 分”",
      "B1 党委理论学习中心组集中学习：目标与时限由“全年不少于12次，每月不少于1次”改为“全年不少于10次，每月不少于1次”",
      "删除 H1 经验推广与先进典型，原 5 分",
      "公布方式由“只分档次”改为“排名次”",
    ]);
  });

  it("describes a changed formula in words", () => {
    const formula = { shape: "per_shortfall", points: "1", of: "target" } as const;
    expect(compareRules(templateRules(), changed("B2", { formula }))).toEqual([]);
    expect(
      compareRules(templateRules(), changed("B2", { formula: { ...formula, points: "2" } })),
    ).toEqual([
      "B2 中心组扩大学习：评分办法由“每少1次扣1分，扣完为止”改为“每少1次扣2分，扣完为止”",
    ]);
  });

  it("shows every unit before and after", () => {
    const alone = (rules: SchemeRules) => ({
      ...rules,
      indicators: rules.indicators.filter(({ code }) => code === "B1"),
    });
    const facts = { ...noFacts, activities: monthly("study_session", 9) };
    const scoreDate = scoreDateAt("2026-11-30");
    const before = scoreUnit(alone(templateRules()), facts, scoreDate);
    const relaxed = alone(
      changed("B1", { formula: { shape: "per_shortfall", points: "0.2", of: "either" } }),
    );
    const after = scoreUnit(relaxed, facts, scoreDate);
    expect(compareScores([before], [after])).toEqual([
      {
        unitId: facts.unitId,
        before: "87.5",
        after: "95.0",
        change: "7.5",
        tierBefore: "较好",
        tierAfter: "好",
        changes: [{ code: "B1", before: "7.0", after: "7.6" }],
      },
    ]);
    expect(compareScores([], [after])[0]).toMatchObject({ before: null, change: null });
  });
});
