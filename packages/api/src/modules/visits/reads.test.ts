import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf } from "../../testing/failure.ts";
import { withScheme } from "../../testing/schemes.ts";
import { findingAt } from "../../testing/seeded-finding.ts";
import { useWorld } from "../../testing/use-world.ts";
import { plannedVisit, type SeededVisit } from "../../testing/visits.ts";
import { morningOf } from "../../testing/world.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });

/** Records the D4 items of a visit: counts where they are counted, else the given result. */
async function checkVenues(seed: SeededVisit, counts: [number, number], passes: boolean) {
  for (const item of seed.items.filter(({ dutyCode }) => dutyCode === "D4")) {
    const [checked, failed] = item.kind === "count" ? counts : [null, null];
    const fails = failed === null ? !passes : failed > 0;
    await world.caller("inspector").visit.recordCheck({
      ...key(),
      id: seed.id,
      version: null,
      finding: null,
      attachmentIds: [],
      answeredAt: world.clock.now,
      answer: {
        itemCode: item.code,
        result: fails ? "fail" : "pass",
        checked,
        failed,
        text: fails ? "有破损" : "完好",
      },
    });
  }
}

const d4 = async () => {
  const { scored } = await world.caller("leader").score.unit({ id: world.units.qingshi });
  const one = scored?.score.indicators.find(({ code }) => code === "D4");
  return { attained: one?.attained, parts: one?.parts ?? [], records: scored?.records ?? {} };
};

describe("a sampled indicator", () => {
  it("gets its points from finished visits, each part leading to its visit", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    await checkVenues(seed, [10, 1], true);
    expect((await d4()).parts).toEqual([]);
    const venues = seed.items.filter(({ dutyCode }) => dutyCode === "D4");
    const counted = venues.filter(({ kind }) => kind === "count").length;
    const yesNo = venues.filter(({ kind }) => kind === "yes_no").length;
    const end = { ...key(), id: seed.id, version: 1, note: "只查宣传阵地" };
    await world.caller("inspector").visit.finish(end);
    const { attained, parts, records } = await d4();
    const whole = counted * 10 + yesNo;
    expect(Number(attained)).toBeCloseTo(((whole - counted) / whole) * 100, 0);
    expect(parts).toHaveLength(counted + yesNo);
    for (const part of parts) expect(part.records).toEqual([{ type: "visit", id: seed.id }]);
    expect(records[seed.id]).toMatchObject({ type: "visit", label: "11月20日 实地检查" });
    // The unit's own account reads the same.
    const own = await world.caller("unit_clerk").score.unit({ id: world.units.qingshi });
    expect(own.scored?.score.indicators.find(({ code }) => code === "D4")?.parts).toEqual(parts);
    await world
      .caller("office")
      .visit.reopen({ ...key(), id: seed.id, version: 2, reason: "抽查数填错" });
    expect((await d4()).parts).toEqual([]);
  });
});

describe("口袋单", () => {
  it("lists what is open, and what was closed and not visited since", async () => {
    const at = { unitId: world.units.baisha, placeId: world.places.baisha_station };
    const briefOf = async (seed: SeededVisit, today = world.clock.today) =>
      world.caller("inspector", morningOf(today)).visit.brief({ id: seed.id });
    const open = await findingAt(world, "issued", at);
    const draft = await findingAt(world, "draft", at);
    const closed = await findingAt(world, "issued", { ...at, dutyCode: "E2" });
    const close = (closedOn: string) =>
      world.admin
        .update(finding)
        .set({ state: "closed", closedOn, onTime: true })
        .where(eq(finding.id, closed.id));
    await close("2026-10-12");
    const seed = await plannedVisit(world, { unit: "baisha", place: "baisha_station" });
    const before = await briefOf(seed);
    expect(before.open.rows.map(({ id }) => id)).toEqual([open.id]);
    expect(before.open.rows[0]).toMatchObject({ here: true, placeName: "白沙乡文明实践所" });
    expect(JSON.stringify(before)).not.toContain(draft.id);
    expect(before.lookBack.rows.map(({ id }) => id)).toEqual([closed.id]);
    expect(before.last).toBeNull();
    await close("2026-05-23");
    expect((await briefOf(seed, "2026-11-20")).lookBack.total).toBe(0);
    await close("2026-10-12");
    const later = await plannedVisit(world, {
      unit: "baisha",
      place: "baisha_station",
      state: "done",
    });
    const after = await briefOf(seed);
    expect(after.lookBack.total).toBe(0);
    expect(after.last).toMatchObject({ visitId: later.id, rows: [] });
  });
});

describe("the visits of a person", () => {
  it("are one's own and the unassigned ones of one's team, while the inspection runs", async () => {
    const ownVisits = await plannedVisit(world, { inspector: "inspector" });
    const nobodys = await plannedVisit(world, { inspector: null });
    const others = await plannedVisit(world, { inspector: "inspector2" });
    const { todo } = await world.caller("inspector").visit.listOwn();
    const ids = todo.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([ownVisits.id, nobodys.id]));
    expect(ids).not.toContain(others.id);
    const office = await world.caller("office").visit.listOwn();
    expect(office.todo.map(({ id }) => id)).not.toContain(nobodys.id);
  });

  it("load as a bundle with all that a device needs, for those who may record results", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const bundle = await world.caller("inspector").visit.bundle({ id: seed.id });
    expect(bundle.items.map(({ code }) => code)).toEqual(seed.items.map(({ code }) => code));
    const item = bundle.items.find(({ days }) => days !== null);
    const { calendar } = world.services;
    expect(item?.dueOn).toBe(calendar.addWorkdays(world.clock.today, item?.days ?? 0));
    expect(bundle.items.every(({ dutyCode, dutyName }) => dutyCode === null || dutyName)).toBe(
      true,
    );
    expect(bundle.visit).toMatchObject({ unitName: "青石镇", placeName: "上村" });
    const leader = world.caller("leader").visit.bundle({ id: seed.id });
    expect(await failureOf(leader)).toMatchObject({ code: "FORBIDDEN" });
  });
});
