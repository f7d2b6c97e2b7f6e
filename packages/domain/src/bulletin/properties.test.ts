import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBulletin } from "./read.ts";

const known = {
  units: [
    { id: "u1", name: "清溪镇" },
    { id: "u2", name: "白石乡" },
  ],
  places: [{ id: "p1", unitId: "u1", name: "柳树村" }],
};

const fragments = [
  "二、",
  "三、",
  "(一)",
  "（二）",
  "1、",
  "2.",
  "①",
  "一是",
  "二是",
  "第一部分",
  "存在问题",
  "主要问题和不足",
  "工作要求",
  "学习不够",
  "没有学习",
  "仅有5次",
  "不少于12次",
  "要切实整改",
  "清溪镇",
  "白石",
  "xx镇",
  "xx等乡镇",
  "柳树村",
  "某社区",
  "有的",
  "部分乡镇",
  "为零",
  "95%",
  "两千三百个",
  "。",
  "；",
  "，",
  "：",
  ";",
  ".",
  "！",
  "“",
  "”",
  "《",
  "》",
  '"',
  "\n",
  "\n\n",
  " ",
  "　",
  "\ufeff",
  "𠮷",
  "👍🏽",
  "\ud800",
  "\udc00",
  "\u0000",
  "主要表现在：",
];
const hostile = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fragments) },
      { weight: 1, arbitrary: fc.string() },
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join(""));
const problems = hostile.map((text) => `二、存在问题\n${text}`);

describe("any text at all", () => {
  it("is read without an error, in order, without overlap, with offsets that slice back", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, problems), (text) => {
        const { proposals, groups, sections, notice } = readBulletin(text, known);
        const points = Array.from(text);
        const slice = (start: number, end: number) => points.slice(start, end).join("");
        let last = 0;
        for (const one of proposals) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(slice(one.start, one.end)).toBe(one.sentence);
          for (const figure of one.numbers) {
            expect(slice(figure.start, figure.end)).toBe(figure.text);
            expect(figure.start).toBeGreaterThanOrEqual(one.start);
            expect(figure.end).toBeLessThanOrEqual(one.end);
          }
          const holders = sections.filter(
            (other) => other.start <= one.start && one.end <= other.end,
          );
          expect(holders).toHaveLength(1);
          last = one.end;
        }
        for (const group of groups) {
          expect(slice(group.start, group.headingEnd)).toContain(
            group.headingEnd > group.start ? group.title : "",
          );
          expect(group.end).toBeGreaterThanOrEqual(group.headingEnd);
        }
        expect(proposals.map((one) => one.id)).toEqual(
          proposals.map((_, index) => `p${index + 1}`),
        );
        expect(notice === null).toBe(proposals.length > 0);
      }),
      { numRuns: 600 },
    );
  });

  it("reads the same with Windows line endings, apart from the offsets", () => {
    const content = (text: string) =>
      readBulletin(text, known).proposals.map(({ start, end, numbers, ...others }) => ({
        ...others,
        start: start - (Array.from(text).slice(0, start).join("").match(/\r/g)?.length ?? 0),
        length: end - start,
        values: numbers.map((figure) => [figure.value, figure.unit, figure.text]),
      }));
    fc.assert(
      fc.property(problems, (text) => {
        const unix = text.replace(/\r/g, "");
        expect(content(unix.replace(/\n/g, "\r\n"))).toEqual(content(unix));
      }),
      { numRuns: 300 },
    );
  });

  it("counts characters beyond the basic plane as one", () => {
    const text = "𠮷野镇👍\r\n二、存在问题\r\n（一）学习不够\r\n𠮷某没有学习5次。";
    const [only] = readBulletin(text, known).proposals;
    expect(only).toMatchObject({ start: 23, end: 32, sentence: "𠮷某没有学习5次。" });
    expect(only?.numbers[0]).toMatchObject({ start: 29, end: 31 });
  });
});

describe("a megabyte", () => {
  const size = 1 << 20;
  const fill = (unit: string) => {
    const bytes = new TextEncoder().encode(unit).length;
    return `二、存在问题\n${unit.repeat(Math.ceil(size / bytes))}`;
  };
  const real =
    "（一）学习落实不够。\n" +
    "大部分乡镇没有制定学习计划，学习笔记简单，效果不好。清溪镇今年仅学习5次，其中扩大学习2次。xx镇柳树村广播长期停播，维修不及时；白石乡舆情信息上报数为零。\n".repeat(
      20,
    );

  it("of ordinary text is read to its end", () => {
    expect(readBulletin(fill(real), known).proposals.length).toBeGreaterThan(5_000);
  });

  it.each([
    "“",
    "村",
    "x",
    "xx、",
    "1",
    "一",
    "。",
    "\n",
    " ",
    "《不“",
    "没有",
    "各要，",
    "存在",
    "镇，",
    "(一)",
  ])("of nothing but %j is read to its end", (unit) => {
    // A rule that looks back over all it has read would run into the test's time limit.
    const text = fill(unit);
    const points = Array.from(text);
    for (const { start, end, sentence } of readBulletin(text, known).proposals.slice(0, 3)) {
      expect(points.slice(start, end).join("")).toBe(sentence);
    }
  });
});
