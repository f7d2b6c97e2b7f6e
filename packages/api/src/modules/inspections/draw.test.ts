import { randomUUID } from "node:crypto";
import { auditLog, inspectionDraw, inspectionUnit, place, unit } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { drawPlaces } from "@xianlan/domain/inspection";
import { placeKinds } from "@xianlan/domain/unit";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorld, failureOf, useWorld } from "../../testing/index.ts";
import { runningInspection } from "../../testing/visits.ts";

const test = useDatabase();
const world = useWorld(test);

beforeAll(async () => {
  await world.admin.insert(place).values(
    Array.from({ length: 12 }, (_, at) => ({
      countyId: world.countyId,
      id: uuid(),
      unitId: world.units.baisha,
      name: `第${at + 1}村`,
      kind: "village",
      active: at < 10,
    })),
  );
});

const key = () => ({ idempotencyKey: randomUUID() });
const office = () => world.caller("office").inspection;
const baisha = (take = 4) => ({
  seed: "2026-3-baisha",
  strata: [{ unitId: world.units.baisha, kinds: ["village" as const], take }],
});

async function makeDraw(id: string, version = 1) {
  const { drawnIds } = await office().previewDraw({ id, ...baisha() });
  return office().draw({ ...key(), id, version, ...baisha(), expected: drawnIds });
}

describe("drawing places in an inspection", () => {
  it("puts exactly the preview onto the plan, and records what repeats it", async () => {
    const id = await runningInspection(world);
    const preview = await office().previewDraw({ id, ...baisha() });
    expect(preview.strata).toMatchObject([{ unitName: "白沙乡", take: 4, pool: 10 }]);
    expect(await office().previewDraw({ id, ...baisha() })).toEqual(preview);
    const { drawId, drawn: number } = await makeDraw(id);
    expect(number).toBe(4);

    const { visits, draws } = await office().byId({ id });
    expect(visits.map(({ placeId }) => placeId).sort()).toEqual([...preview.drawnIds].sort());
    expect(visits.every(({ origin, drawId: of }) => origin === "drawn" && of === drawId)).toBe(
      true,
    );
    expect(draws).toMatchObject([{ id: drawId, seed: "2026-3-baisha", rule: 1, drawn: 4 }]);
    const [row] = await world.admin
      .select()
      .from(inspectionDraw)
      .where(eq(inspectionDraw.id, drawId));
    expect(drawPlaces(row?.seed ?? "", row?.pool ?? [])).toEqual(row?.drawnIds);
    const [audited] = await world.admin
      .select({ after: auditLog.after })
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, "inspection.draw")));
    expect(audited?.after).toMatchObject({ seed: "2026-3-baisha", rule: 1, drawn: 4 });
  });

  it("is repeated from its record, whatever became of the places; a changed record shows", async () => {
    const id = await runningInspection(world);
    const { drawId } = await makeDraw(id);
    const [removed] = (await office().byId({ id })).visits;
    await world.admin
      .update(place)
      .set({ active: false })
      .where(eq(place.id, removed?.placeId ?? ""));
    const repeated = await world.caller("leader").inspection.repeatDraw({ id: drawId });
    expect(repeated).toMatchObject({ matches: true, drawn: 4 });
    expect(repeated.strata).toMatchObject([{ stratum: "白沙乡·村", take: 4 }]);
    expect(repeated.strata[0]?.drawnNames).toContain(removed?.placeName);
    await world.admin
      .update(place)
      .set({ active: true })
      .where(eq(place.id, removed?.placeId ?? ""));

    await world.admin
      .update(inspectionDraw)
      .set({ seed: "another-seed" })
      .where(eq(inspectionDraw.id, drawId));
    const forged = await office().repeatDraw({ id: drawId });
    expect(forged.matches).toBe(false);
  });

  it("draws from what is left: neither places on the plan nor those out of use", async () => {
    const id = await runningInspection(world);
    const { version } = await makeDraw(id);
    const others = await office().previewDraw({ id, ...baisha(500) });
    expect(others.strata).toMatchObject([{ pool: 6 }]);
    const before = new Set((await office().byId({ id })).visits.map(({ placeId }) => placeId));
    expect(others.drawnIds.filter((one) => before.has(one))).toEqual([]);
    await office().draw({ ...key(), id, version, ...baisha(500), expected: others.drawnIds });
    const none = await failureOf(office().previewDraw({ id, ...baisha() }));
    expect(none).toMatchObject({ kind: "refused", message: /没有可抽的点位/ });
  });

  it("does not draw over a plan that changed since the preview", async () => {
    const id = await runningInspection(world);
    const { drawnIds } = await office().previewDraw({ id, ...baisha() });
    await office().planVisit({
      ...key(),
      inspectionId: id,
      unitId: world.units.baisha,
      placeId: drawnIds[0] ?? "",
      plannedOn: null,
      inspectorId: null,
    });
    const call = { ...key(), id, version: 1, ...baisha(), expected: drawnIds };
    expect(await failureOf(office().draw(call))).toMatchObject({ fields: ["expected"] });
    expect((await office().byId({ id })).draws).toEqual([]);
  });

  it("refuses units out of scope and a kind in two strata", async () => {
    const id = await runningInspection(world);
    const [stratum] = baisha().strata;
    if (stratum === undefined) throw new Error("no stratum");
    const preview = (strata: (typeof stratum)[]) =>
      failureOf(office().previewDraw({ id, seed: "2026", strata }));
    expect(await preview([stratum, { ...stratum, kinds: ["village"] }])).toMatchObject({
      fields: ["strata.1"],
    });
    const outside = { ...stratum, unitId: uuid() };
    expect(await preview([stratum, outside])).toMatchObject({ fields: ["strata.1.unitId"] });
  });
});

it("draws the villages of a whole city at once", async () => {
  const large = await createWorld(test);
  const { admin, countyId } = large;
  const id = await runningInspection(large);
  const unitIds = Array.from({ length: 5 }, () => uuid());
  const combinations = unitIds.flatMap((unitId) => placeKinds.map((kind) => ({ unitId, kind })));
  await admin
    .insert(unit)
    .values(unitIds.map((one) => ({ countyId, id: one, name: one, kind: "township" as const })));
  await admin
    .insert(inspectionUnit)
    .values(unitIds.map((unitId) => ({ countyId, inspectionId: id, unitId })));
  for (const combination of combinations) {
    const places = Array.from({ length: 500 }, (_, at) => `第${at + 1}${combination.kind}`);
    await admin
      .insert(place)
      .values(places.map((name) => ({ countyId, id: uuid(), name, ...combination })));
  }
  const input = {
    id,
    seed: "2026-all",
    strata: combinations.map(({ unitId, kind }) => ({ unitId, kinds: [kind], take: 500 })),
  };
  const caller = large.caller("office").inspection;
  const { drawnIds: expected } = await caller.previewDraw(input);
  expect(expected).toHaveLength(7500);
  const { drawn: number } = await caller.draw({ ...key(), version: 1, ...input, expected });
  expect(number).toBe(7500);
  await large.close();
}, 60_000);
