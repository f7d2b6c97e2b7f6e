import { randomUUID } from "node:crypto";
import type { ActivityKind } from "@xianlan/domain/activity";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";

const world = useWorld();

const key = () => ({ idempotencyKey: randomUUID() });
const office = () => world.caller("office").activity;

async function log(
  who: "unit_clerk" | "baisha_clerk",
  day: number,
  kind: ActivityKind,
  title: string,
  more: object = {},
): Promise<void> {
  await world.caller(who).activity.record({
    ...key(),
    kind,
    happenedOn: `2026-11-${String(day).padStart(2, "0")}`,
    title,
    attributes: {},
    placeId: null,
    placeText: "",
    attendance: 10,
    link: "",
    attachmentIds: [],
    ...more,
  });
}

beforeAll(async () => {
  await withScheme(world);
  await log("unit_clerk", 3, "study_session", "传达全会精神", { attributes: { extended: true } });
  await log("unit_clerk", 3, "study_session", "学习条例", { attributes: { extended: false } });
  await log("unit_clerk", 5, "lecture", "院坝宣讲", { placeId: world.places.xiacun });
  await log("baisha_clerk", 3, "lecture", "夜校100%宣讲", { attributes: { online: true } });
  await log("baisha_clerk", 9, "info_brief", "秋收信息", { attributes: { adopted: true } });
});

const titles = async (filter: object) =>
  (await office().list(filter)).rows.map(({ title }) => title).sort();

describe("the list", () => {
  it("turns pages without losing or repeating a row, both ways", async () => {
    for (const sort of ["happenedOn", "createdAt"] as const) {
      for (const order of ["asc", "desc"] as const) {
        const all = (await office().list({ sort, order })).rows.map(({ id }) => id);
        const paged: string[] = [];
        let cursor: { value: string; id: string } | null = null;
        do {
          const page: Awaited<ReturnType<ReturnType<typeof office>["list"]>> = await office().list({
            sort,
            order,
            cursor,
            limit: 2,
          });
          paged.push(...page.rows.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(paged).toEqual(all);
        expect(new Set(paged).size).toBe(5);
      }
    }
  });

  it("refuses a cursor of another order", async () => {
    const cursor = { value: "2026-11-03", id: randomUUID() };
    expect(await failureOf(office().list({ sort: "createdAt", cursor }))).toMatchObject({
      fields: ["cursor"],
    });
  });

  it.each([
    [{ kind: ["lecture"] }, ["夜校100%宣讲", "院坝宣讲"]],
    [{ from: "2026-11-05", to: "2026-11-05" }, ["院坝宣讲"]],
    [{ q: "下村 宣讲" }, ["院坝宣讲"]],
    [{ q: "0%" }, ["夜校100%宣讲"]],
    [{ q: "0_" }, []],
    [{ code: "B2" }, ["传达全会精神"]],
    [{ code: "B1" }, ["传达全会精神", "学习条例"]],
    [{ code: "C3", to: "2026-12-31" }, ["秋收信息"]],
    [{ code: "C3", to: "2025-12-31" }, []],
    [{ code: "D1" }, []],
    [{ source: "list" }, []],
  ])("filters by %j", async (filter, wanted) => {
    expect(await titles(filter)).toEqual([...wanted].sort());
  });

  it("shows for each row which indicators it counts in and where it was", async () => {
    const { rows } = await office().list({ q: "下村" });
    expect(rows).toMatchObject([
      {
        unitName: "青石镇",
        place: "下村",
        attendance: 10,
        files: 0,
        duplicate: false,
        feeds: [{ code: "B6", name: "基层宣讲" }],
      },
    ]);
  });

  it("counts what it shows", async () => {
    const counts = await office().counts({ kind: ["lecture"] });
    expect(counts).toMatchObject({ total: 2, units: 2, attendance: 20 });
    expect(counts.kinds).toContainEqual({ kind: "study_session", count: 2 });
  });

  it("shows a unit its own rows, whatever unit it asks for", async () => {
    const own = await world.caller("unit_clerk").activity.list({ unitId: [world.units.baisha] });
    expect(own.rows).toEqual([]);
    expect((await world.caller("unit_clerk").activity.counts({})).total).toBe(3);
  });
});

describe("the calendar", () => {
  it("groups a month by day", async () => {
    const { days } = await office().calendar({ month: "2026-11" });
    expect(days.map(({ day, count }) => [day, count])).toEqual([
      ["2026-11-03", 3],
      ["2026-11-05", 1],
      ["2026-11-09", 1],
    ]);
    const own = await world.caller("baisha_clerk").activity.calendar({ month: "2026-11" });
    expect(own.days.map(({ count }) => count)).toEqual([1, 1]);
    expect((await office().calendar({ month: "2026-10" })).days).toEqual([]);
  });
});

describe("copy last", () => {
  it("gives the unit's latest record of a kind", async () => {
    const clerk = world.caller("unit_clerk").activity;
    expect(await clerk.last({ kind: null })).toMatchObject({ title: "院坝宣讲" });
    expect(await clerk.last({ kind: "study_session" })).toMatchObject({
      title: "学习条例",
      attributes: { extended: false },
    });
    expect(await clerk.last({ kind: "honour" })).toBeNull();
  });
});
