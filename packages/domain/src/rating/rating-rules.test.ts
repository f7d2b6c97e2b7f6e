import { expect, it } from "vitest";
import {
  type PublicationState,
  placesByTotal,
  publishRefusal,
  ratingSentence,
} from "./rating-rules.ts";

const proposed = {
  state: "proposed",
  objectionUntil: "2026-11-25",
  undecided: [],
  upheldSince: [],
} satisfies PublicationState;

it("gives equal totals the same place and skips the next one", () => {
  const rows = ["88.5", "91", "88.50", "70"].map((total) => ({ total }));
  expect(placesByTotal(rows).map(({ place }) => place)).toEqual([1, 2, 2, 4]);
});

it("publishes only after the last day of the window", () => {
  expect(publishRefusal(proposed, "2026-11-25")).toContain("11月25日");
  expect(publishRefusal(proposed, "2026-11-26")).toBeNull();
});

it("refuses publication and names the units with undecided objections", () => {
  const later = "2026-12-01";
  expect(publishRefusal({ ...proposed, undecided: ["青石镇"] }, later)).toContain("青石镇");
  expect(publishRefusal({ ...proposed, upheldSince: ["白沙乡"] }, later)).toContain("更新得分");
  expect(publishRefusal({ ...proposed, state: "published" }, later)).toContain("已经公布");
  expect(publishRefusal({ ...proposed, state: "withdrawn" }, later)).toContain("撤回");
});

it("describes the state of a rating in one sentence", () => {
  const question = {
    periodId: "2026-Q3",
    state: "proposed" as const,
    objectionUntil: "2026-11-25",
    publishedOn: null,
    today: "2026-11-22",
    undecided: 1,
    tiers: [
      { name: "好", count: 5 },
      { name: "较好", count: 0 },
    ],
  };
  expect(ratingSentence(question)).toBe(
    "2026年第3季度档次公示中，11月25日前（含当日）可以提出异议；好5个；1件异议待复核",
  );
  expect(ratingSentence({ ...question, today: "2026-11-26", undecided: 0 })).toContain("等待公布");
  const published = { ...question, state: "published", publishedOn: "2026-11-26" } as const;
  expect(ratingSentence(published)).toContain("已于11月26日公布");
});
