import { randomUUID } from "node:crypto";
import { useDatabase } from "@xianlan/db/testing";
import { beforeAll, expect, it } from "vitest";
import { morningOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";

const test = useDatabase();
const world = useWorld(test);
const bare = useWorld(test);

beforeAll(async () => {
  await withScheme(world);
});

it("shows the same figures on the overview as in the matrix", async () => {
  const leader = world.caller("leader");
  const { units, categories, owed } = await leader.overview.read();
  const { scored } = await leader.score.matrix();
  expect(categories.map(({ code }) => code)).toEqual(scored?.categories.map(({ code }) => code));
  expect(owed).toEqual(scored?.owed);
  for (const { unitId, score } of units) {
    const row = scored?.units.find((one) => one.unitId === unitId);
    expect(score).toMatchObject({ total: row?.total, tier: row?.tier, behind: row?.behind });
  }
});

it("names what every ended period still owes: late, locked without it, or not due yet", async () => {
  const on = async (day: string) =>
    (await world.caller("leader", morningOf(day)).score.matrix()).scored?.owed ?? [];
  const text = async (day: string) => [
    ...new Set((await on(day)).map(({ periodId, owing, note }) => `${periodId} ${owing} ${note}`)),
  ];
  const third = await text("2026-11-03");
  expect(third[0]).toBe("2026-M01 locked 已锁定，须解锁或更正");
  expect(third.at(-1)).toBe("2026-M10 awaited 11月5日前报");
  expect(third.filter((one) => one.includes("overdue"))).toEqual([]);
  expect((await text("2026-11-07")).at(-1)).toBe("2026-M10 overdue 逾期2天");
  expect((await text("2026-11-20")).at(-1)).toBe("2026-M10 locked 已锁定，须解锁或更正");
  // Put off by the office, October is late on 1 December, and November merely to come.
  await world.caller("office", morningOf("2026-11-08")).period.setDates({
    idempotencyKey: randomUUID(),
    periodId: "2026-M10",
    dueOn: "2026-11-05",
    lockOn: "2026-12-04",
    version: 0,
    reason: "部分单位补报",
  });
  const first = await text("2026-12-01");
  expect(first).toContain("2026-M10 overdue 逾期26天");
  expect(first.at(-1)).toBe("2026-M11 awaited 12月5日前报");
  const { scored } = await world.caller("leader", morningOf("2026-12-01")).score.matrix();
  const late = new Set(
    scored?.owed.filter(({ owing }) => owing === "overdue").map(({ unitId }) => unitId),
  );
  expect(
    scored?.sentence.map((part) => ("text" in part ? part.text : part.value)).join(""),
  ).toContain(`${late.size}个乡镇有报送逾期未报`);
  // The submissions of the year's end are awaited in January, whatever the new year's scheme.
  const january = (await on("2027-01-04"))
    .filter(({ owing }) => owing === "awaited")
    .map(({ periodId }) => periodId);
  expect(new Set(january)).toEqual(new Set(["2026", "2026-H2", "2026-M12", "2026-Q4"]));
});

it("has no matrix before there is a scheme", async () => {
  const leader = bare.caller("leader");
  expect(await leader.score.matrix()).toMatchObject({ scored: null, years: [] });
  expect(await leader.score.matrix({ year: 2024 })).toMatchObject({ scored: null });
  const { units, categories } = await leader.overview.read();
  expect(categories).toEqual([]);
  for (const { score } of units) expect(score).toBeNull();
  expect(await bare.caller("unit_clerk").score.thisMonth()).toBeNull();
});

it("says this month what is behind, by how much, until when; to units alone", async () => {
  const ownScore = await world.caller("unit_clerk").score.thisMonth();
  expect(ownScore?.unitId).toBe(world.units.qingshi);
  const session = ownScore?.items.find(({ code }) => code === "B1");
  expect(session).toMatchObject({ late: true, unit: "次", activityKind: "study_session" });
  expect(ownScore?.sentence).toContain(`${ownScore?.items.length}件事`);
  expect(await world.caller("leader").score.thisMonth()).toBeNull();
});
