import { randomUUID } from "node:crypto";
import { visit, visitCheck } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { answering, failing, itemOf } from "../../testing/check-results.ts";
import { failureOf } from "../../testing/failure.ts";
import { uploadedFile } from "../../testing/seeded-finding.ts";
import { useWorld } from "../../testing/use-world.ts";
import { plannedVisit, type SeededVisit } from "../../testing/visits.ts";
import type { World } from "../../testing/world.ts";
import { testWrites } from "../../testing/write-contract.ts";

const database = useDatabase();
const world = useWorld(database);
const other = useWorld(database);

const key = () => ({ idempotencyKey: randomUUID() });
const concurrentChange = (at: World, { id }: Record<string, unknown>) =>
  at.admin
    .update(visit)
    .set({ version: 7, updatedByName: "罗督查" })
    .where(eq(visit.id, String(id)));

testWrites(
  [
    {
      path: "visit.start",
      by: "inspector",
      wrongRole: "leader",
      input: async (at) => {
        const { id, version } = await plannedVisit(at);
        return { id, version, visitedOn: at.clock.today };
      },
      otherBody: { visitedOn: "2026-11-19" },
      stale: concurrentChange,
    },
    {
      path: "visit.recordCheck",
      // What a device sent before the upgrade and sends again after it is claimed under the first name.
      action: "visit.answer",
      by: "inspector",
      wrongRole: "unit_lead",
      input: (at) => answering(at),
      otherBody: { answeredAt: "2026-11-20T01:00:00Z" },
      stale: async (at, body) => {
        const { id, answer: result } = await answering(at);
        return at.admin.insert(visitCheck).values({
          countyId: at.countyId,
          id: randomUUID(),
          visitId: String(body.id ?? id),
          itemCode: result.itemCode,
          result: "fail",
          text: "罗督查看到的不一样",
          answeredAt: at.clock.now,
          receivedAt: at.clock.now,
          recordedByName: "罗督查",
        });
      },
    },
    {
      path: "visit.finish",
      by: "inspector",
      wrongRole: "unit_clerk",
      input: async (at) => {
        const { id, version } = await checkedVisit(at);
        return { id, version, note: "其余项目本次未安排" };
      },
      otherBody: { note: "其余项目改日再查" },
      stale: concurrentChange,
    },
    {
      path: "visit.reopen",
      by: "office",
      wrongRole: "unit_lead",
      input: async (at) => {
        const { id, version } = await plannedVisit(at, { state: "done" });
        return { id, version, reason: "抽查数填错，需更正" };
      },
      otherBody: { reason: "漏填一项，需补记" },
      stale: concurrentChange,
    },
  ],
  () => ({ world, other }),
);

async function checkedVisit(at: World): Promise<SeededVisit> {
  const seed = await plannedVisit(at, { state: "under_way" });
  await at.caller("inspector").visit.recordCheck({ ...key(), ...(await answering(at, seed)) });
  return seed;
}

describe("a visit", () => {
  it("is started, recorded with a picture and a draft, finished, and then seen by its unit", async () => {
    const seed = await plannedVisit(world);
    const caller = world.caller("inspector2");
    const started = await caller.visit.start({
      ...key(),
      id: seed.id,
      version: 1,
      visitedOn: "2026-11-19",
    });
    expect(started).toMatchObject({ state: "under_way", version: 2 });
    const file = await uploadedFile(world, "inspector2");
    const body = failing(await answering(world, seed), seed);
    const { check } = await caller.visit.recordCheck({ ...key(), ...body, attachmentIds: [file] });
    expect(check.files.map(({ id }) => id)).toEqual([file]);
    const [draft] = check.findings;
    expect(await caller.finding.byId({ id: draft?.id ?? "" })).toMatchObject({
      state: "draft",
      unitId: world.units.qingshi,
      placeId: world.places.shangcun,
      foundOn: "2026-11-19",
      inspectionId: seed.inspectionId,
      visitId: seed.id,
    });
    const unit = world.caller("unit_clerk");
    expect(await failureOf(unit.visit.byId({ id: seed.id }))).toMatchObject({ code: "NOT_FOUND" });
    await caller.visit.finish({ ...key(), id: seed.id, version: 2, note: "其余项目未安排" });
    const page = await unit.visit.byId({ id: seed.id });
    expect(page.visit).toMatchObject({ state: "done", inspectorName: "罗督查" });
    expect(page.mayRecord).toBe(false);
    // The draft is not the unit's to know.
    expect(page.checks[0]).toMatchObject({ result: "fail", findings: [] });
    expect(page.checks[0]?.files).toHaveLength(1);
    const elsewhere = world.caller("baisha_lead").visit.byId({ id: seed.id });
    expect(await failureOf(elsewhere)).toMatchObject({ code: "NOT_FOUND" });
  });

  it("gives a draft the due date of its item's days, counted from the day it was found", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const item = itemOf(seed, "yes_no");
    await world.admin.update(visit).set({ visitedOn: "2026-11-18" }).where(eq(visit.id, seed.id));
    const body = failing(await answering(world, seed), seed);
    const { check } = await world.caller("inspector").visit.recordCheck({ ...key(), ...body });
    const page = await world.caller("office").finding.byId({ id: check.findings[0]?.id ?? "" });
    const { calendar } = world.services;
    expect(page.dueOn).toBe(
      item.days === null ? null : calendar.addWorkdays("2026-11-18", item.days),
    );
  });

  it("keeps when a result was entered, within the visit, beside when it arrived", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const body = { ...(await answering(world, seed)), answeredAt: "2029-01-01T00:00:00Z" };
    const { check } = await world.caller("inspector").visit.recordCheck({ ...key(), ...body });
    expect(check.answeredAt).toBe(world.clock.now);
    expect(check.receivedAt).toBe(world.clock.now);
  });
});

describe("the end of a visit", () => {
  it("asks why items were left, and needs at least one result", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const caller = world.caller("inspector");
    const finish = (note: string) =>
      caller.visit.finish({ ...key(), id: seed.id, version: 1, note });
    expect(await failureOf(finish("临时有事"))).toMatchObject({ kind: "refused" });
    await caller.visit.recordCheck({ ...key(), ...(await answering(world, seed)) });
    expect(await failureOf(finish(""))).toMatchObject({ fields: ["note"] });
    expect(await finish("临时有事")).toMatchObject({ state: "done" });
  });
});
