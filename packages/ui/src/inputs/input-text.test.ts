import { describe, expect, it } from "vitest";
import { normaliseNumberText } from "./number-field.tsx";
import { optionMatches } from "./option.ts";

describe("normaliseNumberText", () => {
  it.each([
    ["１２，３４５.50", "12345.50"],
    ["1,234", "1234"],
    [" 007 ", "7"],
    ["0.10", "0.10"],
    [".5", "0.5"],
    ["3.", "3"],
    ["－12", "-12"],
    ["−0.5", "-0.5"],
    ["+8", "8"],
    ["3。5", "3.5"],
    ["12345678901234567890.12", "12345678901234567890.12"],
    ["", ""],
    ["-", "-"],
    ["12个", "12个"],
    ["1.2.3", "1.2.3"],
    ["约 20", "约 20"],
  ])("reads %j as %j", (typed, meant) => expect(normaliseNumberText(typed)).toBe(meant));

  it("changes nothing the second time", () => {
    for (const text of ["１２，３４５.50", "-007.0", "三"]) {
      const normalised = normaliseNumberText(text);
      expect(normaliseNumberText(normalised)).toBe(normalised);
    }
  });
});

describe("optionMatches", () => {
  const option = { value: "u1", label: "白云街道", hint: "街道", keywords: "BYJD 610922001" };
  it.each(["", "白云", "byjd", "ＢＹＪＤ", "922001", "白 云"])("finds it by %j", (query) => {
    expect(optionMatches(option, query)).toBe(true);
  });
  it.each(["青山", "白云镇", "byx"])("does not by %j", (query) => {
    expect(optionMatches(option, query)).toBe(false);
  });
});
