import { randomUUID } from "node:crypto";
import { activity, objection, ratingRow, unit, withScope } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import { failureOf } from "../../testing/failure.ts";
import { withScheme } from "../../testing/schemes.ts";
import { useWorld } from "../../testing/use-world.ts";
import { morningOf, type World } from "../../testing/world.ts";
import { write } from "../../transaction.ts";
import { markCorrected } from "./index.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });

async function logSession(at: World, title: string) {
  const { accountId, name } = at.accounts.unit_clerk;
  await at.admin.insert(activity).values({
    countyId: at.countyId,
    id: uuid(),
    unitId: at.units.qingshi,
    kind: "study_session",
    happenedOn: "2026-07-10",
    title,
    attributes: {},
    createdBy: accountId,
    createdByName: name,
    createdAt: at.clock.now,
    updatedAt: at.clock.now,
    updatedByName: name,
  });
}

async function raise(ratingId: string, state: "raised" | "upheld") {
  const decided = state === "upheld" ? "2026-11-23T03:00:00.000Z" : null;
  const id = uuid();
  await world.admin.insert(objection).values({
    countyId: world.countyId,
    id,
    unitId: world.units.qingshi,
    subject: "rating",
    ratingId,
    reason: "少算一次集中学习",
    requestedByName: "石书记",
    state,
    requestedAt: "2026-11-21T03:00:00.000Z",
    decidedAt: decided,
  });
  return id;
}

it("goes from proposal through an objection to publication, and stays as it was published", async () => {
  const office = world.caller("office");
  const stored = await office.rating.propose({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" });
  // Friday, 20 November: Monday, Tuesday and Wednesday are the three working days.
  expect(stored.objectionUntil).toBe("2026-11-25");
  const target = { id: stored.id, version: 1 };
  const tooEarly = office.rating.publish({ ...key(), ...target });
  expect((await failureOf(tooEarly)).message).toContain("11月25日");

  const lead = world.caller("unit_lead");
  const own = await lead.rating.byId({ id: stored.id });
  expect(own.rows.map(({ unitName }) => unitName)).toEqual(["青石镇"]);
  expect(own).toMatchObject({ tiers: [], objectionOpen: true });

  const objectionId = await raise(stored.id, "raised");
  const later = world.caller("office", morningOf("2026-11-26"));
  const undecided = later.rating.publish({ ...key(), ...target });
  expect((await failureOf(undecided)).message).toContain("青石镇的异议还没有复核");
  await world.admin
    .update(objection)
    .set({ state: "upheld", decidedAt: "2026-11-23T03:00:00.000Z" })
    .where(eq(objection.id, objectionId));
  const notYet = later.rating.publish({ ...key(), ...target });
  expect((await failureOf(notYet)).message).toContain("更新得分");

  await logSession(world, "第八次集中学习");
  const anew = await later.rating.refresh({ ...key(), ...target });
  expect(anew.objectionUntil).toBe("2026-12-01");
  const atLast = world.caller("office", morningOf("2026-12-02"));
  await atLast.rating.publish({ ...key(), id: stored.id, version: anew.version });
  const published = await atLast.rating.byId({ id: stored.id });
  expect(published.state).toBe("published");

  await logSession(world, "公布后补记的一次学习");
  expect(await atLast.rating.byId({ id: stored.id })).toEqual(published);
  const repeated = atLast.rating.refresh({ ...key(), id: stored.id, version: published.version });
  expect(await failureOf(repeated)).toMatchObject({ kind: "refused" });

  const page = await lead.rating.byId({ id: stored.id });
  expect(page.rows.map(({ unitName }) => unitName).sort()).toEqual(
    ["城关街道", "白沙乡", "青石镇"].sort(),
  );
  const others = page.rows.filter(({ own: isOwn }) => !isOwn);
  // Grades alone, without points and order: the county does not rank.
  for (const row of others) expect(row).toMatchObject({ total: null, place: null, score: null });
});

it("shows a unit no other row before the publication, past the product too", async () => {
  const office = world.caller("office");
  const stored = await office.rating.propose({ ...key(), periodId: "2026-H1", asOf: "2026-06-30" });
  const { countyId, accountId, unitId } = world.accounts.unit_lead;
  const scope = { role: "xianlan_unit", countyId, unitId, accountId } as const;
  const rows = await withScope(world.database, scope, "read", (tx) =>
    tx
      .select({ unitId: ratingRow.unitId })
      .from(ratingRow)
      .where(eq(ratingRow.ratingId, stored.id)),
  );
  expect(rows).toEqual([{ unitId: world.units.qingshi }]);
});

it("notes each unit's correction, also where one name ends another's", async () => {
  const office = world.caller("office");
  const stored = await office.rating.propose({ ...key(), periodId: "2026-Q1", asOf: "2026-03-31" });
  const later = world.caller("office", morningOf("2026-12-02"));
  await later.rating.publish({ ...key(), id: stored.id, version: stored.version });
  const context = world.context("office");
  const grant = authorize(context, "correction.decide");
  for (const unitName of ["大青石镇", "青石镇", "青石镇"]) {
    await write(context, grant, "note", key(), (txContext) =>
      markCorrected(txContext, { periodId: "2026-M03", unitName }),
    );
  }
  const { correctedNote } = await office.rating.byId({ id: stored.id });
  expect(correctedNote).toBe("大青石镇2026年3月数据已更正；青石镇2026年3月数据已更正");
});

it("leaves out of a proposal whoever is assessed no more", async () => {
  const office = world.caller("office");
  const stored = await office.rating.propose({ ...key(), periodId: "2026-Q2", asOf: "2026-06-30" });
  const baisha = and(eq(unit.countyId, world.countyId), eq(unit.id, world.units.baisha));
  await world.admin.update(unit).set({ active: false }).where(baisha);
  await office.rating.refresh({ ...key(), id: stored.id, version: stored.version });
  const { rows } = await office.rating.byId({ id: stored.id });
  expect(rows.map(({ unitName }) => unitName).sort()).toEqual(["城关街道", "青石镇"].sort());
  await world.admin.update(unit).set({ active: true }).where(baisha);
});
