import type { ActivityContent } from "@xianlan/domain/activity";
import { describe, expect, it } from "vitest";
import { composeRecord } from "./compose.ts";
import { emptyDraft, type QuickDraft } from "./quick-draft.ts";

const context = { today: "2026-11-22", places: [{ id: "p1", name: "下村" }] };
const compose = (draft: Partial<QuickDraft>) => composeRecord({ ...emptyDraft, ...draft }, context);
const base: ActivityContent = {
  kind: "study_session",
  happenedOn: "2026-10-12",
  title: "中心组集中学习",
  attributes: { extended: true },
  placeId: "p1",
  placeText: "",
  attendance: 20,
  link: "https://a.cn/1",
};

describe("composeRecord", () => {
  it("takes the line, and today where it names no day", () => {
    expect(compose({ line: "下村宣讲 30人" }).values).toMatchObject({
      kind: "lecture",
      happenedOn: "2026-11-22",
      placeId: "p1",
      attendance: 30,
    });
  });

  it("prefers fields set by hand over the line, and drops the ambiguities of those", () => {
    const line = "宣讲 兼文艺演出 12月30日";
    expect(compose({ line }).ambiguities.map(({ field }) => field)).toEqual(["happenedOn", "kind"]);
    const corrected = compose({ line, edits: { kind: "culture_event", happenedOn: "2026-11-20" } });
    expect(corrected).toMatchObject({
      values: { kind: "culture_event", happenedOn: "2026-11-20" },
      ambiguities: [],
    });
  });

  it("reads the attributes of the kind chosen, and keeps none of another", () => {
    const line = "3月12日 线上 扩大学习";
    expect(compose({ line, edits: { kind: "lecture" } }).values.attributes).toEqual({
      online: true,
    });
    const off = compose({ line, edits: { attributes: { extended: false } } });
    expect(off.values).toMatchObject({ kind: "study_session", attributes: {} });
  });

  it("copies the record before, with another day and no link", () => {
    expect(compose({ base, line: "" }).values).toEqual({
      ...base,
      happenedOn: "2026-11-22",
      link: "",
    });
    expect(compose({ base, line: "昨天 25人" }).values).toMatchObject({
      title: "中心组集中学习",
      happenedOn: "2026-11-21",
      attendance: 25,
      attributes: { extended: true },
    });
    expect(compose({ base, line: "昨天 下村 院坝宣讲" }).values).toMatchObject({
      kind: "lecture",
      title: "院坝宣讲",
      attributes: {},
    });
  });

  it("leaves the day open where the line names one no calendar has", () => {
    expect(compose({ line: "2月30日 宣讲" }).values.happenedOn).toBe("");
  });
});
