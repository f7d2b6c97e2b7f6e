import fc from "fast-check";
import { expect, test } from "vitest";
import { comparableText, foldWidth, splitItems } from "./text.ts";

test("full-width digits and letters fold, Chinese punctuation and rare characters stay", () => {
  expect(foldWidth("　１２３ＡＢｃ，（㙍𬭎）。　")).toBe("123ABc，（㙍𬭎）。");
  expect(foldWidth("一\r\n二\u200b")).toBe("一\n二");
});

test("texts that differ in spacing, width and punctuation are the same", () => {
  expect(comparableText("宣传栏 ３ 个月，未更新。")).toBe(comparableText("宣传栏3个月未更新"));
  expect(comparableText("宣传栏3个月未更新")).not.toBe(comparableText("宣传栏4个月未更新"));
});

test("a cell with several items is split and loses its numbers", () => {
  expect(splitItems("1.更新宣传栏；2.建立制度。3、专人负责")).toEqual([
    "更新宣传栏",
    "建立制度。",
    "专人负责",
  ]);
  expect(splitItems("（1）更新\n（2）巡查")).toEqual(["更新", "巡查"]);
  expect(splitItems("①更新；②巡查")).toEqual(["更新", "巡查"]);
  expect(splitItems("一、更新\n二、巡查")).toEqual(["更新", "巡查"]);
  expect(splitItems("完成率达到1.5倍")).toEqual(["完成率达到1.5倍"]);
  expect(splitItems("")).toEqual([]);
});

test("folding is idempotent and leaves no full-width digit or letter", () => {
  const characters = fc.constantFrom(
    "０",
    "９",
    "Ａ",
    "ｚ",
    "　",
    "镇",
    "𬭎",
    "，",
    "a",
    "1",
    "\n",
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(characters, fc.string({ maxLength: 1 })) }), (text) => {
      const folded = foldWidth(text);
      expect(foldWidth(folded)).toBe(folded);
      expect(folded).not.toMatch(/[０-９Ａ-Ｚａ-ｚ]/);
      expect(comparableText(folded)).toBe(
        comparableText(text.replace(/[\u200b-\u200d\u2060\ufeff]/g, "")),
      );
    }),
  );
});
