import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalNumbers } from "./privacy.ts";

const kinds = (text: string) => findPersonalNumbers(text).map((found) => found.kind);

test("finds ID numbers and mobile numbers, and masks them", () => {
  const text = "联系人王某，430922199003071234，电话13812345678。";
  const found = findPersonalNumbers(text);
  expect(found.map((one) => [one.kind, text.slice(one.start, one.end), one.masked])).toEqual([
    ["id_card", "430922199003071234", "430922********1234"],
    ["mobile", "13812345678", "138****5678"],
  ]);
});

test("finds full-width, spaced, prefixed, old and X-ended forms", () => {
  expect(kinds("１３８１２３４５６７８")).toEqual(["mobile"]);
  expect(kinds("138-1234-5678 或 139 1234 5678")).toEqual(["mobile", "mobile"]);
  expect(kinds("+8613812345678")).toEqual(["mobile"]);
  expect(kinds("身份证43092219900307123X")).toEqual(["id_card"]);
  expect(kinds("430922 19900307 1234")).toEqual(["id_card"]);
  expect(kinds("旧证430922900307123")).toEqual(["id_card"]);
});

test("leaves ordinary numbers alone", () => {
  for (const text of [
    "全年开展活动120场次，覆盖13812人次",
    "编号督〔2026〕3-012",
    "区划代码430922104201",
    "订单号13812345678901234567890",
    "2026-11-05至2026-11-20",
    "0737-8822345",
    "430922199013451234",
  ]) {
    expect(kinds(text), text).toEqual([]);
  }
});

test("offsets always cut out the number, and the mask never shows all of it", () => {
  const mobileNumber = fc
    .tuple(fc.constantFrom("13", "15", "18", "19"), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([head, tail]) => `${head}${String(tail).padStart(9, "0")}`);
  const text = fc.string({
    unit: fc.constantFrom("村", "𬭎", "㙍", "，", "a", " "),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, mobileNumber, text, (before, number, after) => {
      const text = `${before}。${number}。${after}`;
      const [found] = findPersonalNumbers(text);
      expect(found && text.slice(found.start, found.end)).toBe(number);
      expect(found?.masked).toBe(`${number.slice(0, 3)}****${number.slice(7)}`);
    }),
  );
});
