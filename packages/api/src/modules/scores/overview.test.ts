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
  const { units, categories, missing } = await leader.overview.read();
  const { scored } = await leader.score.matrix();
  expect(categories.map(({ code }) => code)).toEqual(scored?.categories.map(({ code }) => code));
  expect(missing).toEqual(scored?.missing);
  for (const { unitId, score } of units) {
    const row = scored?.units.find((one) => one.unitId === unitId);
    expect(score).toMatchObject({ total: row?.total, tier: row?.tier, behind: row?.behind });
  }
});

it("names the submissions of the last ended periods that nobody sent, and how late they are", async () => {
  const on = async (day: string) =>
    (await world.caller("leader", morningOf(day)).score.matrix()).scored?.missing ?? [];
  const text = async (day: string) =>
    [
      ...new Set((await on(day)).map(({ periodId, statusLabel }) => `${periodId} ${statusLabel}`)),
    ].sort();
  expect(await text("2026-11-03")).toEqual(["2026-H1 未报送", "2026-M10 未填报", "2026-Q3 未报送"]);
  expect(await text("2026-11-07")).toContain("2026-M10 逾期未报");
  expect(await text("2026-11-20")).toContain("2026-M10 未报送");
  // The submissions of the year's end are awaited in January, whatever the new year's scheme.
  const january = (await on("2027-01-04")).map(({ periodId }) => periodId);
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
