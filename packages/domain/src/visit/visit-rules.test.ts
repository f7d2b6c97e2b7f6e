import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkKinds } from "../checklist/checklist.ts";
import { checkResults } from "./visit.ts";
import type { CheckInput } from "./visit-input.ts";
import { checkRefusal, recordedWithin, sampleOf } from "./visit-rules.ts";

const check = (changes: Partial<CheckInput> = {}): CheckInput => ({
  itemCode: "D4-1",
  result: "pass",
  checked: null,
  failed: null,
  text: "",
  ...changes,
});
const field = (kind: (typeof checkKinds)[number], changes: Partial<CheckInput>) =>
  checkRefusal({ kind }, check(changes))?.field ?? null;

describe("the recorded check of an item", () => {
  it("has counts only for items that count, and they decide the result", () => {
    expect(field("count", { checked: 12, failed: 0 })).toBeNull();
    expect(field("count", { result: "fail", checked: 12, failed: 1, text: "一处破损" })).toBeNull();
    expect(field("count", { checked: null, failed: 0 })).toBe("checked");
    expect(field("count", { checked: 0, failed: 0 })).toBe("checked");
    expect(field("count", { checked: 12, failed: null })).toBe("failed");
    expect(field("count", { result: "pass", checked: 12, failed: 1 })).toBe("result");
    expect(field("count", { result: "fail", checked: 12, failed: 0, text: "破损" })).toBe("result");
    expect(field("yes_no", { checked: 3 })).toBe("checked");
    expect(field("text", { failed: 0, text: "有台账" })).toBe("checked");
  });

  it("requires text where the item failed or is checked by text", () => {
    expect(field("yes_no", { result: "fail" })).toBe("text");
    expect(field("yes_no", { result: "fail", text: "没有更新" })).toBeNull();
    expect(field("text", {})).toBe("text");
    expect(field("text", { text: "台账齐全" })).toBeNull();
  });

  it("accepts 不适用 for any item, without counts", () => {
    for (const kind of checkKinds) {
      expect(field(kind, { result: "not_applicable" })).toBeNull();
      expect(field(kind, { result: "not_applicable", checked: 1 })).toBe("checked");
    }
  });
});

describe("what a check adds to a sampled indicator", () => {
  it("is its counts, or one place that failed or not", () => {
    expect(sampleOf({ kind: "count" }, check({ checked: 12, failed: 3 }))).toEqual({
      checked: 12,
      failed: 3,
    });
    expect(sampleOf({ kind: "yes_no" }, check())).toEqual({ checked: 1, failed: 0 });
    const failed = check({ result: "fail" });
    expect(sampleOf({ kind: "yes_no" }, failed)).toEqual({ checked: 1, failed: 1 });
    expect(sampleOf({ kind: "text" }, failed)).toBeNull();
  });

  it("never counts 不适用, and never more failed than looked at", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...checkKinds),
        fc.constantFrom(...checkResults),
        fc.option(fc.nat(30)),
        fc.option(fc.nat(30)),
        (kind, result, checked, failed) => {
          const given = check({ result, checked, failed, text: "见照片" });
          const sample = sampleOf({ kind }, given);
          if (checkRefusal({ kind }, given) !== null) return;
          if (result === "not_applicable") expect(sample).toBeNull();
          else if (kind !== "text") {
            expect(sample?.checked).toBeGreaterThan(0);
            expect((sample?.failed ?? 0) > 0).toBe(result === "fail");
          }
        },
      ),
    );
  });
});

describe("the time a check was recorded", () => {
  const day = "2026-11-19T16:00:00.000Z";
  const received = "2026-11-20T09:00:00.000Z";
  it("is the device's time, limited to between the visit and the receipt", () => {
    const within = (stated: string) => recordedWithin(stated, day, received);
    expect(within("2026-11-20T10:30:00+08:00")).toBe("2026-11-20T02:30:00.000Z");
    expect(within("2031-01-01T00:00:00Z")).toBe(received);
    expect(within("1970-01-01T00:00:00Z")).toBe(day);
  });
  it("never lies after the receipt, even where the visit does", () => {
    expect(recordedWithin(day, "2027-01-01T00:00:00Z", received)).toBe(received);
  });
});
