import { describe, expect, it } from "vitest";
import type { Level } from "../activity/activity.ts";
import type { Formula } from "../scheme/formula.ts";
import type { Indicator } from "../scheme/indicator.ts";
import { activityOn, noFacts, scoreDateAt, templateIndicator } from "../testing/scoring.ts";
import type { ActivityFact } from "./facts.ts";
import { scoreIndicator } from "./indicator-score.ts";

const yearEnd = scoreDateAt("2027-01-31");
const scored = (indicator: Indicator, activities: readonly ActivityFact[]) =>
  scoreIndicator(indicator, { ...noFacts, activities }, yearEnd);

type Article = { front?: boolean; joint?: boolean; keys?: string[]; shared?: boolean };
const article = (level: Level, { front, joint, keys, shared }: Article = {}) =>
  activityOn(
    "media_article",
    "2026-04-02",
    { level, front_page: front === true, joint: joint === true },
    { articleKeys: keys ?? [], shared: shared === true },
  );

/** An indicator of one level, as the table of K5 has a row for each. */
function ofLevel(level: Level, points: string, frontPage: string, joint: string, cap = "100") {
  const formula: Formula = {
    shape: "points",
    table: [{ level, points }],
    frontPage,
    joint,
    scale: "direct",
  };
  return templateIndicator("C1", {
    target: null,
    weight: cap,
    formula,
    name: "上稿",
    match: { kind: "media_article", where: [{ attribute: "level", is: level }] },
  });
}

describe("published shape 4: points by level", () => {
  it("K5: central 20, composite 10; provincial headline 20, own 10, composite 5; city headline 8, own 5, other 3", () => {
    const central = ofLevel("central", "20", "1", "0.5");
    const province = ofLevel("province", "10", "2", "0.5");
    const city = ofLevel("city", "5", "1.6", "0.6");
    expect(scored(central, [article("central")]).score).toBe("20.0");
    expect(scored(central, [article("central", { joint: true })]).score).toBe("10.0");
    expect(scored(province, [article("province", { front: true })]).score).toBe("20.0");
    expect(scored(province, [article("province")]).score).toBe("10.0");
    expect(scored(province, [article("province", { joint: true })]).score).toBe("5.0");
    expect(scored(city, [article("city", { front: true })]).score).toBe("8.0");
    expect(scored(city, [article("city"), article("city", { joint: true })]).score).toBe("8.0");
  });

  it("K6: an article counts once, at its highest level, over any chain of keys", () => {
    const points = templateIndicator("C1");
    const same = [
      article("county", { keys: ["address"] }),
      article("city", { keys: ["address", "title"] }),
      article("province", { keys: ["title"] }),
    ];
    const score = scored(points, same);
    expect(score.attained).toBe("10");
    expect(score.parts.map(({ label, points: worth }) => [label, worth])).toEqual([
      ["省 1 篇", "10.0"],
    ]);
    expect(score.parts[0]?.records).toHaveLength(3);
    // Row by row, too: the county's row does not count what the province's row counts.
    expect(scored(ofLevel("county", "1", "1", "1"), same).score).toBe("0.0");
  });

  it("K7: front page doubles, joint halves, the cap holds", () => {
    const points = templateIndicator("C1");
    const front = article("city", { front: true });
    const joint = article("city", { joint: true });
    const claimed = article("city", { keys: ["k"], shared: true });
    expect(scored(points, [front]).attained).toBe("10");
    expect(scored(points, [joint]).attained).toBe("2.5");
    // What another unit claims too is joint, whatever this unit says.
    expect(scored(points, [claimed]).attained).toBe("2.5");
    const upper = scored(
      points,
      [1, 2, 3, 4].map(() => article("central")),
    );
    expect([upper.attained, upper.score]).toEqual(["80", "8.0"]);
    expect(scored(points, [article("central"), front]).sentence).toBe(
      "新闻上稿积分 30 分（中央1篇、市州1篇） / 全年 60 分，按 50% 计分，扣 4.0 分，得 4.0 / 8.0",
    );
  });

  it("does not count a joint article where the scheme says so", () => {
    const formula: Formula = {
      shape: "points",
      table: [{ level: "city", points: "5" }],
      frontPage: "1",
      joint: "0",
      scale: "direct",
    };
    const none = scored(templateIndicator("C1", { formula }), [article("city", { joint: true })]);
    expect([none.score, none.parts[0]?.note]).toEqual(["0.0", "联合署名不计分"]);
  });
});
