import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PasswordOwner, passwordLength, passwordProblem } from "./password.ts";

const owner: PasswordOwner = { name: "石大勇", username: "shidayong", mobile: "13812345678" };

describe("passwordProblem", () => {
  it.each([
    ["Kf7m-Qx3p-Tw9r", "three classes and a sign"],
    ["落日熔金Kf7m暮云合璧", "Chinese characters count as their own class"],
    ["Kf7mQx3pTw", "exactly ten characters"],
    [`${"Lantern-River-42-".repeat(4)}end`, "more than 64 characters"],
  ])("accepts %s (%s)", (password) => {
    expect(passwordProblem(password, owner)).toBeNull();
  });

  it.each([
    ["Kf7mQx3pT", "至少10个字符"],
    ["kf7mqx3ptwr9", "三类"],
    ["KF7MQX3PTWR9", "三类"],
    ["Kf7m-石大勇-Tw9r", "姓名"],
    ["Kf7m-ShiDaYong-9", "用户名"],
    ["Kf7m-ｓｈｉｄａｙｏｎｇ", "用户名"],
    ["Kf-13812345678x", "手机号"],
    ["MyPassword-2026", "常被猜到"],
    ["Kf123456-Tw", "常被猜到"],
    ["Aa1-Aa1-Aa1-A", "重复"],
  ])("refuses %s: %s", (password, text) => {
    expect(passwordProblem(password, owner)).toContain(text);
  });

  it("counts code points, not UTF-16 units", () => {
    expect(passwordProblem("Kf7m-Qx3𠮷", owner)).toContain("现在是9个");
    expect(passwordProblem("Kf7m-Qx3p𠮷", owner)).toBeNull();
  });

  it("never accepts what is short, whatever it is made of", () => {
    const short = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => {
      return [...text].length < passwordLength.min;
    });
    fc.assert(
      fc.property(short, (password) => {
        expect(passwordProblem(password, owner)).not.toBeNull();
      }),
    );
  });

  it("never accepts the owner's own words, wherever they stand", () => {
    const around = fc.stringMatching(/^[a-zA-Z0-9!-]{6,20}$/);
    const own = fc.constantFrom(owner.name, "SHIDAYONG", "shidayong", "13812345678");
    fc.assert(
      fc.property(around, own, around, (head, personalText, tail) => {
        expect(passwordProblem(`${head}${personalText}${tail}`, owner)).not.toBeNull();
      }),
    );
  });
});
