import { describe, expect, it } from "vitest";
import type { VisitItem } from "../../lib/offline-visit/types.ts";
import { type CheckDraft, draftOf, findingOf, readDraft } from "./drafts.ts";

const item = (changes: Partial<VisitItem> = {}): VisitItem => ({
  code: "D4-1",
  text: "宣传栏是否完好",
  guidance: "",
  kind: "yes_no",
  dutyCode: "D4",
  dutyName: "宣传阵地完好率",
  clause: "",
  category: "venues",
  severity: "ordinary",
  criteria: ["修复", "明确管护人"],
  days: 10,
  dueOn: "2026-12-04",
  ...changes,
});
const draft = (changes: Partial<CheckDraft>): CheckDraft => ({ ...draftOf(null), ...changes });

describe("an answer as typed", () => {
  it("takes its result from the counts", () => {
    const counted = item({ kind: "count" });
    expect(readDraft(counted, draft({ checked: "12", failed: "0" }))).toMatchObject({
      answer: { result: "pass", checked: 12, failed: 0 },
    });
    expect(readDraft(counted, draft({ checked: "12", failed: "3" }))).toEqual({
      complaints: { text: "请写明检查情况" },
    });
    expect(readDraft(counted, draft({ checked: "12" }))).toMatchObject({
      complaints: { failed: expect.stringContaining("没有的填0") },
    });
    expect(readDraft(counted, draft({ result: "not_applicable", checked: "3" }))).toMatchObject({
      answer: { result: "not_applicable", checked: null, failed: null },
    });
  });

  it("takes the item's own text into the draft of a failure", () => {
    const failed = draft({ result: "fail", text: "宣传栏玻璃破损" });
    const finding = findingOf(item(), failed.text);
    expect(readDraft(item(), { ...failed, finding })).toMatchObject({
      finding: {
        fact: "宣传栏玻璃破损",
        dutyCode: "D4",
        category: "venues",
        severity: "ordinary",
        criteria: ["修复", "明确管护人"],
        dueOn: "2026-12-04",
      },
    });
    expect(readDraft(item(), { ...failed, finding: { ...finding, fact: "" } })).toMatchObject({
      complaints: { "finding.fact": expect.any(String) },
    });
    // No draft is opened by what did not fail.
    expect(readDraft(item(), draft({ result: "pass", finding }))).toMatchObject({ finding: null });
  });
});
