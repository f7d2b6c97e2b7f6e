import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBulletin } from "./read.ts";

const folder = join(import.meta.dirname, "../../../../../shared/material");
const present = existsSync(folder);
if (!present) process.stdout.write(`skipped: no township documents at ${folder}\n`);

/** How the section of problems is called, and how each proposal below it begins. */
const expected: readonly (readonly [file: string, title: string, begins: readonly string[]])[] = [
  [
    "township-problems-05.txt",
    "存在问题",
    ["在工作", "工作思", "一是乡", "二是工", "三是新", "工作认", "未发挥", "部分村", "部分村"],
  ],
  ["township-year-02.txt", "存在主要问题", ["一是", "二是", "三是", "四是", "近年"]],
  ["workcommittee-half-year-03.txt", "存在的问题及今后工作打算", ["一是", "二是", "三是", "四是"]],
  ["town-half-year-04.txt", "存在一定的差距", ["一是", "二是", "三是"]],
  ["township-half-year-01.txt", "存在一些薄弱环节", ["学习形式"]],
];

describe.skipIf(!present)("what townships hand in", () => {
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
    const text = readFileSync(join(folder, "township-problems-05.txt"), "utf8");
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
