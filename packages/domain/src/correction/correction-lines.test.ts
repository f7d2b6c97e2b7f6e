import { describe, expect, it } from "vitest";
import { templateRules } from "../scheme/index.ts";
import { correctionChanges, correctionTitle } from "./correction-lines.ts";

const rule = (code: string) => templateRules().indicators.find((one) => one.code === code);

const figures = (villages: string, working: string) => ({
  value: { type: "figures", figures: { villages, working } },
  notApplicable: "",
});

const session = {
  kind: "study_session",
  happenedOn: "2026-09-12",
  title: "中心组学习",
  attributes: { extended: true },
  placeId: null,
  placeText: "",
  attendance: 12,
  link: "",
};

describe("the lines of a correction", () => {
  it("lists only the figures that differ, with names and units", () => {
    const subject = { subject: "entry" as const, item: 0, code: "D1" };
    const change = { ...subject, before: figures("20", "18"), after: figures("20", "19") };
    expect(correctionChanges(change, rule("D1"))).toEqual([
      { label: "正常播出村数", before: "18个", after: "19个" },
    ]);
    expect(correctionTitle(change, rule("D1"))).toBe("D1 农村广播在线率");
  });

  it("shows blank, 0 and 不适用 differently", () => {
    const subject = { subject: "entry" as const, item: 0 };
    const after = { value: null, notApplicable: "本镇没有农村广播" };
    const change = { ...subject, before: figures("0", "0"), after };
    expect(correctionChanges(change, rule("D1"))).toEqual([
      { label: "应开通村数", before: "0个", after: "" },
      { label: "正常播出村数", before: "0个", after: "" },
      { label: "不适用", before: "", after: "本镇没有农村广播" },
    ]);
  });

  it("names a duty by its own name", () => {
    const subject = { subject: "entry" as const, item: 1 };
    const before = { value: { type: "duty", done: false, on: null }, notApplicable: "" };
    const after = { value: { type: "duty", done: true, on: "2027-01-04" }, notApplicable: "" };
    expect(correctionChanges({ ...subject, before, after }, rule("A3"))).toEqual([
      { label: "年度专题报告", before: "未办结", after: "已办结，2027-01-04" },
    ]);
  });

  it("describes a record that is added, changed or removed", () => {
    const added = { subject: "activity_add" as const, item: 0, before: null, after: session };
    expect(correctionChanges(added, undefined)).toContainEqual({
      label: "发生日期",
      before: "",
      after: "2026-09-12",
    });
    const changed = { ...added, subject: "activity_change" as const, before: session };
    const later = { ...session, happenedOn: "2026-09-13" };
    expect(correctionChanges({ ...changed, after: later }, undefined)).toEqual([
      { label: "发生日期", before: "2026-09-12", after: "2026-09-13" },
    ]);
    expect(correctionTitle({ ...changed, code: "" }, undefined)).toBe("中心组学习");
    const removed = { ...added, before: session, after: null };
    expect(correctionChanges(removed, undefined).every(({ after }) => after === "")).toBe(true);
  });
});
