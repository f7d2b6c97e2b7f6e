import { describe, expect, it } from "vitest";
import { duties } from "../scheme/duties.ts";
import { chineseNumeral, readNumbers } from "./numbers.ts";
import { categoryOf, suggestDuty } from "./read.ts";
import { statesShortfall } from "./shortfall.ts";

describe("figures of a sentence", () => {
  const read = (sentence: string) =>
    readNumbers(sentence).map(({ value, unit, from, to }) => [
      value,
      unit,
      sentence.slice(from, to),
    ]);

  it.each([
    [
      "仅有5次，占12.5%",
      [
        [5, "次", "5次"],
        [12.5, "%", "12.5%"],
      ],
    ],
    [
      "共１２篇，达６万余元",
      [
        [12, "篇", "１２篇"],
        [60000, "元", "６万余元"],
      ],
    ],
    [
      "登记1,000名，少2,345",
      [
        [1000, "名", "1,000名"],
        [2345, "", "2,345"],
      ],
    ],
    [
      "每月一次，共二十三个",
      [
        [1, "次", "一次"],
        [23, "个", "二十三个"],
      ],
    ],
    [
      "500—1000平方米",
      [
        [500, "", "500"],
        [1000, "平方米", "1000平方米"],
      ],
    ],
    ["上报数为零", [[0, "", "零"]]],
  ])("%s", (sentence, figures) => {
    expect(read(sentence)).toEqual(figures);
  });

  it("leaves out dates, ordinals, slogans, names and 一是", () => {
    expect(read("2026年7月1日起第3次、第一次强调“四个意识”，5G和G20，一是11月5日9:30不到")).toEqual(
      [],
    );
  });

  it("reads Chinese numerals or refuses them", () => {
    const numerals = ["十", "十二", "一百零五", "两千三百", "三万", "一二", "百万"];
    expect(numerals.map(chineseNumeral)).toEqual([10, 12, 105, 2300, 30000, null, null]);
  });
});

describe("a shortfall", () => {
  it.each([
    "学习抓得不紧。",
    "按照要求每月要学习一次，但仅学习2次。",
    "公开栏内容陈旧、更新滞后。",
    "经费没有按规定到位。",
    "学习笔记以打印代替手写。",
    "记录残缺，台账混乱。",
  ])("is stated by %s", (sentence) => {
    expect(statesShortfall(sentence, false)).toBe(true);
  });

  it.each([
    "中心组全年学习不少于12次。",
    "各镇要严格落实，杜绝走过场。",
    "要解决上稿不多的问题。",
    "全县没有发生负面舆情，不断向好。",
    "检查中也发现了一些问题和不足。",
    "对以上问题，我们将逐步解决不足。",
  ])("is not stated by %s", (sentence) => {
    expect(statesShortfall(sentence, false)).toBe(false);
  });

  it("is presumed where somebody in particular is mentioned without praise or demand", () => {
    expect(statesShortfall("清溪镇把学习交给了办公室一人。", true)).toBe(true);
    expect(statesShortfall("清溪镇学习扎实，成效明显。", true)).toBe(false);
    expect(statesShortfall("清溪镇每年应当学习一次。", true)).toBe(false);
  });
});

describe("category and duty", () => {
  it("follows the narrow word of a heading before the broad one", () => {
    const titles = [
      "宣传队伍不稳",
      "宣传阵地不严",
      "文明创建不深",
      "宣传声音不响",
      "理论学习不实",
      "主体责任不明",
      "其他",
    ];
    expect(titles.map(categoryOf)).toEqual([
      "team",
      "venues",
      "civility",
      "publicity",
      "theory",
      "responsibility",
      null,
    ]);
  });

  it("suggests the duty of the group's category whose words the sentence uses", () => {
    expect(suggestDuty("没有邀请旁听，学习方案没有上报。", "theory")).toBe("B1");
    expect(suggestDuty("没有邀请部里旁听。", "theory")).toBe("B3");
    expect(suggestDuty("广播长期不开机，经费不足。", "venues")).toBe("D1");
    expect(suggestDuty("广播长期不开机。", "team")).toBe("D1");
    expect(suggestDuty("先进典型不多。", null)).toBeNull();
  });

  it("can suggest every duty but the bonus by its own name or clause", () => {
    const open = duties.filter((duty) => duty.category !== "H");
    const missed = open.filter((duty) => suggestDuty(duty.name + duty.clause, null) !== duty.code);
    expect(missed.map((duty) => duty.code)).toEqual([]);
  });
});
