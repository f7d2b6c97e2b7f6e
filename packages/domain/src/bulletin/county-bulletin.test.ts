import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bulletinJson } from "./json.ts";
import { readBulletin } from "./read.ts";

// A bulletin in words of our own, laid out as counties lay theirs out.
const file = join(import.meta.dirname, "documents/county-bulletin.txt");

/**
 * Every sentence of part 二, judged by hand: where it starts (code points), how it begins,
 * its group (1–5), and into how many statements about different units it falls. Group 0
 * marks what states no shortfall: headings, the introduction, the requirement quoted first.
 */
const gold: readonly (readonly [start: number, begins: string, group: number, parts: number])[] = [
  [700, "二、", 0, 0],
  [713, "对照责任", 0, 0],
  [770, "(一)", 0, 0],
  [783, "按照年度", 0, 0],
  [831, "但在督查", 1, 1],
  [910, "如xx镇", 1, 1],
  [941, "到督查时", 1, 1],
  [987, "(二)", 0, 0],
  [1001, "不少乡镇", 2, 1],
  [1043, "乡镇宣传", 2, 1],
  [1061, "不少同志", 2, 1],
  [1086, "上稿奖励", 2, 1],
  [1106, "xx等乡镇", 2, 5],
  [1184, "(三)", 0, 0],
  [1197, "一些乡镇", 3, 1],
  [1222, "如身边好", 3, 1],
  [1266, "x镇以平", 3, 1],
  [1280, "志愿服务", 3, 1],
  [1292, "xx、x等", 3, 3],
  [1364, "(四)", 0, 0],
  [1377, "由于无人", 4, 1],
  [1427, "如xx等", 4, 1],
  [1464, "xx镇xx村", 4, 2],
  [1535, "xx镇有", 4, 1],
  [1562, "多数乡镇", 4, 1],
  [1633, "(五)", 0, 0],
  [1647, "督查时发", 5, 1],
  [1684, "有的只当", 5, 4],
];
const partTwo = 700;
const partThree = 1786;
const known = {
  units: [
    { id: "u1", name: "云台镇" },
    { id: "u2", name: "石潭镇" },
    { id: "u3", name: "凤栖山乡" },
  ],
  places: [{ id: "p1", unitId: "u2", name: "柏树坪村" }],
};

describe("the county's bulletin", () => {
  const text = readFileSync(file, "utf8");
  const points = Array.from(text);
  // The five headings as the document words them, without number and full stop.
  const groups = gold
    .filter(([, begins]) => /^\(.\)$/.test(begins))
    .map(([start]) => points.slice(start + 3, points.indexOf("。", start)).join(""));
  const reading = readBulletin(text, known);
  const { proposals } = reading;

  it("is the document the expected proposals were written for", () => {
    const starts: number[] = [];
    let from = partTwo;
    for (let at = partTwo; at < partThree; at += 1) {
      if (points[at] !== "。" && points[at] !== "\n") continue;
      if (points.slice(from, at).length > 0) starts.push(from);
      from = at + 1;
    }
    expect(starts).toEqual(gold.map(([start]) => start));
    for (const [start, begins] of gold) {
      expect(points.slice(start, start + begins.length).join("")).toBe(begins);
    }
    expect(points.slice(partThree, partThree + 2).join("")).toBe("三、");
  });

  it("proposes every sentence that states a shortfall, under its group, and no other", () => {
    const read = gold.map(([start], index) => {
      const end = gold[index + 1]?.[0] ?? partThree;
      const inside = proposals.filter((one) => one.start >= start && one.start < end);
      expect(inside.every((one) => one.end <= end)).toBe(true);
      const covered = inside.reduce((sum, one) => sum + one.end - one.start, 0);
      const length = points.slice(start, end).join("").trim().length;
      if (inside.length > 0) expect([start, covered]).toEqual([start, length]);
      const group = new Set(inside.map((one) => groups.indexOf(one.group) + 1));
      return [start, [...group], inside.length];
    });
    expect(read).toEqual(
      gold.map(([start, , group, parts]) => [start, group ? [group] : [], parts]),
    );
    expect(proposals.every((one) => one.start >= partTwo && one.end < partThree)).toBe(true);
  });

  it("finds the five groups and their categories", () => {
    expect(reading.groups.map(({ title, category }) => [title, category])).toEqual([
      [groups[0], "theory"],
      [groups[1], "team"],
      [groups[2], "civility"],
      [groups[3], "venues"],
      [groups[4], "responsibility"],
    ]);
    expect(reading.sections.map((section) => section.start)).toEqual([partTwo]);
    expect(reading.notice).toBeNull();
  });

  it("gives offsets in code points that slice back to the sentence and its figures", () => {
    for (const one of proposals) {
      expect(points.slice(one.start, one.end).join("")).toBe(one.sentence);
      for (const figure of one.numbers) {
        expect(points.slice(figure.start, figure.end).join("")).toBe(figure.text);
      }
    }
  });

  it("leaves placeholders open and fills in what the sentence names", () => {
    const at = (start: number) => proposals.find((one) => one.start === start);
    expect(at(910)).toMatchObject({ scope: "placeholder", unit: null, unitText: "xx镇" });
    expect(at(910)?.numbers.map(({ value, unit }) => [value, unit])).toEqual([
      [5, "次"],
      [2, "次"],
    ]);
    expect(at(941)).toMatchObject({ scope: "many", unit: null, unitText: null, duty: "B3" });
    expect(at(941)?.numbers.map((figure) => figure.value)).toEqual([5, 10]);
    const named = proposals.filter((one) => one.unit !== null);
    expect(named.map((one) => [one.unit?.name, one.place?.id ?? null])).toEqual([
      ["云台镇", null],
      ["石潭镇", "p1"],
    ]);
    expect(proposals.flatMap((one) => one.placeTexts)).toEqual([
      "紫藤社区",
      "樟树湾村",
      "双桥社区",
      "金鹅村",
      "柏树坪村",
    ]);
    expect(proposals.filter((one) => one.duty === null)).toEqual([]);
  });

  it("reads the same with full-width punctuation, and after Windows line endings", () => {
    const wide = text.replace(/[(),;:]/g, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    );
    const spans = ({ start, end, group }: (typeof proposals)[number]) => [start, end, group];
    expect(readBulletin(wide, known).proposals.map(spans)).toEqual(proposals.map(spans));
    const windows = readBulletin(text.replace(/\n/g, "\r\n"), known).proposals;
    expect(windows.map((one) => one.sentence)).toEqual(proposals.map((one) => one.sentence));
    expect(windows[0]?.start).toBeGreaterThan(proposals[0]?.start ?? 0);
  });

  it("prints the same names when the county's own are not at hand", () => {
    const rows = bulletinJson(readBulletin(text, { units: [], places: [] }));
    expect(rows.flatMap((row) => row.unit ?? [])).toEqual(["云台镇", "石潭镇"]);
    expect(rows.map((row) => row.start)).toEqual(proposals.map((one) => one.start));
  });

  it("shows the table of proposals", () => {
    const rows = bulletinJson(reading).map((row) =>
      [
        row.group,
        row.unit ?? row.unitText ?? "—",
        row.place ?? "—",
        row.numbers.map((figure) => figure.text).join("、") || "—",
        `${row.start}–${row.end}`,
      ].join(" | "),
    );
    process.stdout.write(`group | unit | place | numbers | start–end\n${rows.join("\n")}\n`);
    expect(rows).toHaveLength(gold.reduce((sum, [, , , parts]) => sum + parts, 0));
  });
});
