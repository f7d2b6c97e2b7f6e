import { describe, expect, it } from "vitest";
import {
  createAccountInput,
  foldMobile,
  foldSignInName,
  maskMobile,
  mobileInput,
  signInInput,
  usernameInput,
} from "./account.ts";

const key = "0198e0d2-0000-7000-8000-000000000001";
const unitId = "0198e0d2-0000-7000-8000-000000000002";

it("refuses a sign-in name no database can be asked for", () => {
  const parsed = signInInput.safeParse({ name: "a\0b", password: "x" });
  expect(parsed.error?.issues[0]?.path).toEqual(["name"]);
});

describe("names to sign in by", () => {
  it.each([
    ["ＺｈａｎｇＳａｎ", "zhangsan"],
    ["  Zhang.San ", "zhang.san"],
    ["宣传部１号", "宣传部1号"],
  ])("folds %s", (typed, folded) => {
    expect(foldSignInName(typed)).toBe(folded);
    expect(usernameInput.parse(typed)).toBe(folded);
  });

  it.each(["a", "13812345678", "zhang san", "-zhang", "x".repeat(31), "张<三>"])(
    "refuses %s as a username",
    (typed) => {
      expect(usernameInput.safeParse(typed).success).toBe(false);
    },
  );

  it.each(["１３８ １２３４ ５６７８", "+86 138-1234-5678", "008613812345678"])(
    "reads the mobile number %s",
    (typed) => {
      expect(mobileInput.parse(typed)).toBe("13812345678");
    },
  );

  it("keeps a username that is no number", () => {
    expect(foldMobile("Zhang-San")).toBe("zhangsan");
    expect(mobileInput.parse("")).toBeNull();
    expect(mobileInput.safeParse("1381234567").success).toBe(false);
  });

  it("hides the middle of a number", () => {
    expect(maskMobile("13812345678")).toBe("138****5678");
  });
});

describe("createAccountInput", () => {
  const base = { idempotencyKey: key, name: "石大勇", post: "", username: "shi", mobile: "" };
  const fits = (roles: string[], unit: string | null) =>
    createAccountInput.safeParse({ ...base, roles, unitId: unit }).success;

  it("accepts unit roles only with a unit, county roles only without one", () => {
    expect(fits(["unit_lead", "unit_clerk"], unitId)).toBe(true);
    expect(fits(["office", "inspector"], null)).toBe(true);
    expect(fits(["unit_lead"], null)).toBe(false);
    expect(fits(["office"], unitId)).toBe(false);
    expect(fits(["office", "unit_lead"], unitId)).toBe(false);
    expect(fits([], null)).toBe(false);
  });
});
