import { describe, expect, it } from "vitest";
import type { ActivityAttributes, ActivityKind } from "../activity/activity.ts";
import { templateRules } from "../scheme/index.ts";
import { feedSentence, indicatorsFed } from "./feeds.ts";

const { indicators } = templateRules();
const fed = (kind: ActivityKind, attributes: ActivityAttributes, unitId = "u1") =>
  indicatorsFed(indicators, { kind, attributes }, unitId).map(({ code }) => code);

function worth(code: string, attributes: ActivityAttributes, shared = false): string {
  const rule = indicators.find((one) => one.code === code);
  if (rule?.match == null) throw new Error(`no indicator ${code}`);
  return feedSentence(rule, {
    id: "a1",
    kind: rule.match.kind,
    on: "2026-03-12",
    title: "某事",
    attributes,
    articleKeys: ["t:某事"],
    shared,
  });
}

describe("indicators that a record counts for", () => {
  it("counts one session for three indicators", () => {
    expect(fed("study_session", { extended: true, observed: true })).toEqual(["B1", "B2", "B3"]);
    expect(fed("study_session", { extended: true, observed: false })).toEqual(["B1", "B2"]);
    expect(fed("info_brief", {})).toEqual(["C2"]);
    expect(fed("honour", { level: "city" })).toEqual([]);
  });

  it("leaves out indicators of other units", () => {
    const own = indicators.map((one) => (one.code === "B6" ? { ...one, appliesTo: ["u2"] } : one));
    expect(indicatorsFed(own, { kind: "lecture", attributes: {} }, "u1")).toEqual([]);
    expect(indicatorsFed(own, { kind: "lecture", attributes: {} }, "u2")).toHaveLength(1);
  });

  it("reads a flag that was never set as false", () => {
    const rule = indicators.find(({ code }) => code === "C3");
    const not = {
      ...rule,
      match: { kind: "info_brief", where: [{ attribute: "adopted", is: false }] },
    };
    const notAdopted = [
      { ...not, code: "X1", name: "未采用", appliesTo: null, source: "activity" },
    ];
    const matched = (attributes: ActivityAttributes) =>
      indicatorsFed(notAdopted as never, { kind: "info_brief", attributes }, null).length;
    expect([matched({}), matched({ adopted: false }), matched({ adopted: true })]).toEqual([
      1, 1, 0,
    ]);
  });

  it("states what a record is worth", () => {
    expect(worth("B1", {})).toBe("计 1 次，全年目标 12 次");
    expect(worth("C1", { level: "province", front_page: true })).toBe(
      "省 1 篇（头版头条），计 20 分，全年目标 60 分",
    );
    expect(worth("C1", { level: "province" }, true)).toBe(
      "省 1 篇（联合署名），计 5 分，全年目标 60 分",
    );
    expect(worth("C1", {})).toBe("未填级别 1 篇，计 0 分，全年目标 60 分");
  });
});
