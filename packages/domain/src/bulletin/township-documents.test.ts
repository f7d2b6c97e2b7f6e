import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBulletin } from "./read.ts";

// What townships hand in, in words of our own and laid out as they lay it out.
const folder = join(import.meta.dirname, "documents");

/** How the section of problems is called, and how each proposal below it begins. */
const expected: readonly (readonly [file: string, title: string, begins: readonly string[]])[] = [
  [
    "township-problems.txt",
    "存在问题",
    ["与上级", "工作谋", "一是乡", "二是工", "三是文", "认识上", "没有用", "个别村", "个别村"],
  ],
  ["township-year.txt", "存在主要问题", ["一是", "二是", "三是", "四是", "近年"]],
  ["work-committee-half-year.txt", "存在的问题及今后工作打算", ["一是", "二是", "三是", "四是"]],
  ["town-half-year.txt", "存在较大的差距", ["一是", "二是", "三是"]],
  ["township-half-year.txt", "存在一些薄弱环节", ["学习形式"]],
];

describe("what townships hand in", () => {
  it.each(expected)("%s: the problems it admits, and nothing else", (file, title, begins) => {
    const reading = readBulletin(readFileSync(join(folder, file), "utf8"), {
      units: [],
      places: [],
    });
    expect(reading.sections.map((section) => section.title)).toEqual([title]);
    expect(reading.proposals).toHaveLength(begins.length);
    reading.proposals.forEach((one, index) => {
      expect(one.sentence.startsWith(begins[index] ?? "?")).toBe(true);
    });
  });

  it("keeps the headings of the report as groups", () => {
    const text = readFileSync(join(folder, "township-problems.txt"), "utf8");
    const { groups } = readBulletin(text, { units: [], places: [] });
    expect(groups.map((group) => group.category)).toEqual([
      "team",
      "publicity",
      "team",
      "civility",
      "responsibility",
      "civility",
    ]);
  });
});
