import { randomUUID } from "node:crypto";
import { finding, inspection, notice, visit, visitCheck } from "@xianlan/db";
import { plainCoverage } from "@xianlan/domain/inspection";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, findingAt, useWorld } from "../../testing/index.ts";
import {
  checklistInUse,
  inspectionPlanOf,
  plannedVisit,
  runningInspection,
} from "../../testing/visits.ts";

const world = useWorld();

const key = () => ({ idempotencyKey: randomUUID() });
const office = () => world.caller("office").inspection;
const named = { title: "阵地专项督查", startsOn: "2026-11-02" };

describe("an inspection from plan to end", () => {
  it("is prepared, started, visited and closed, keeping its checklist", async () => {
    const checklistId = await checklistInUse(world);
    const plan = inspectionPlanOf(world, { checklistId });
    const { id } = await office().create({ ...key(), ...named, plan });
    const made = await office().byId({ id });
    expect(made).toMatchObject({ state: "planned", kind: "special", placeGoal: 50 });
    expect(made.checklist).toMatchObject({ id: checklistId, revision: 1 });
    expect(made.members.map(({ name }) => name)).toEqual(["方督查", "罗督查"]);
    expect(made.units.map(({ name }) => name)).toEqual(["白沙乡", "城关街道", "青石镇"]);
    expect(plainCoverage(made.sentence)).toBe(
      "已查3个乡镇中的0个、点位0个，点位覆盖率0.0%，距目标还差3个乡镇、2个点位",
    );
    await office().start({ ...key(), id, version: made.version });

    const visits = await Promise.all(
      (["qingshi", "baisha"] as const).map((name) =>
        office().planVisit({
          ...key(),
          inspectionId: id,
          unitId: world.units[name],
          placeId: null,
          plannedOn: "2026-11-25",
          inspectorId: world.accounts.inspector.accountId,
        }),
      ),
    );
    const [first] = visits;
    await world.admin
      .update(visit)
      .set({ state: "done", visitedOn: "2026-11-20" })
      .where(eq(visit.id, first?.id ?? ""));
    const { version } = await office().byId({ id });
    const close = { id, version, summary: "本轮督查结束" };
    const early = await failureOf(office().close({ ...key(), ...close, cancelReason: "" }));
    expect(early).toMatchObject({ kind: "refused", fields: ["cancelReason"] });
    expect(early.message).toMatch(/还有1次待检查没有进行（白沙乡）/);
    await office().close({ ...key(), ...close, cancelReason: "改在下轮检查" });

    const closed = await office().byId({ id });
    expect(closed).toMatchObject({ state: "closed", closedByName: "何主任" });
    expect(closed.coverage.total).toMatchObject({ unitsReached: 1, planned: 0, done: 1 });
    expect(closed.visits.map(({ state, cancelReason }) => [state, cancelReason]).sort()).toEqual([
      ["cancelled", "改在下轮检查"],
      ["done", ""],
    ]);
    const late = office().edit({ ...key(), id, version: closed.version, ...named, plan });
    expect(await failureOf(late)).toMatchObject({ kind: "refused", message: /已结束/ });
  });

  it("does not end under somebody who is on a visit", async () => {
    const { inspectionId: id } = await plannedVisit(world, { state: "under_way" });
    const call = { ...key(), id, version: 1, summary: "本轮督查结束", cancelReason: "不再安排" };
    const failure = await failureOf(office().close(call));
    expect(failure).toMatchObject({ kind: "refused", message: /1次检查正在进行（青石镇）/ });
    expect(await office().byId({ id })).toMatchObject({ state: "running" });
  });

  it("does not start without a checklist, nor twice", async () => {
    const { id } = await office().create({ ...key(), ...named, plan: inspectionPlanOf(world) });
    const start = (version: number) => failureOf(office().start({ ...key(), id, version }));
    expect(await start(1)).toMatchObject({ message: /请先为本轮选择检查清单/ });
    const running = await runningInspection(world);
    const repeated = failureOf(office().start({ ...key(), id: running, version: 1 }));
    expect(await repeated).toMatchObject({ message: /已经启动/ });
  });

  it("made without a plan is running at once, as imports make it", async () => {
    const { id } = await office().create({ ...key(), ...named });
    expect(await office().byId({ id })).toMatchObject({
      state: "running",
      kind: "routine",
      checklist: null,
      units: [],
      visits: [],
      sentence: [{ text: "还没有确定受检单位" }],
    });
  });
});

describe("the plan of an inspection", () => {
  it("accepts only people of the county who inspect, and checklists in use", async () => {
    const create = (changes: Parameters<typeof inspectionPlanOf>[1]) =>
      failureOf(office().create({ ...key(), ...named, plan: inspectionPlanOf(world, changes) }));
    const clerk = [world.accounts.unit_clerk.accountId];
    expect(await create({ memberIds: clerk })).toMatchObject({ fields: ["plan.memberIds"] });
    const leader = [world.accounts.leader.accountId];
    expect(await create({ memberIds: leader })).toMatchObject({ fields: ["plan.memberIds"] });
    const draft = await world
      .caller("office")
      .checklist.create({ ...key(), year: 2026, from: "template" });
    expect(await create({ checklistId: draft.id })).toMatchObject({
      fields: ["plan.checklistId"],
    });
    expect(await create({ endsOn: "2026-11-01" })).toMatchObject({ fields: ["plan.endsOn"] });
    const names = (await office().team()).map(({ name }) => name);
    expect(names.sort()).toEqual(["何主任", "方督查", "林副主任", "罗督查"].sort());
  });

  it("keeps units with visits, and the checklist they used", async () => {
    const { inspectionId: id, checklistId } = await plannedVisit(world, { state: "done" });
    const edit = (changes: Parameters<typeof inspectionPlanOf>[1], startsOn = named.startsOn) =>
      failureOf(
        office().edit({
          ...key(),
          id,
          version: 1,
          ...named,
          startsOn,
          plan: inspectionPlanOf(world, { checklistId, ...changes }),
        }),
      );
    const unitIds = [world.units.baisha];
    expect(await edit({ unitIds })).toMatchObject({
      fields: ["plan.unitIds"],
      message: /青石镇已有检查安排/,
    });
    const another = await checklistInUse(world);
    expect(await edit({ checklistId: another })).toMatchObject({ fields: ["plan.checklistId"] });
    expect(await edit({}, "2027-01-04")).toMatchObject({ fields: ["startsOn"] });
  });

  it("accepts a place once, within the scope, the days and the team, and notifies who goes", async () => {
    const id = await runningInspection(world);
    const { inspector, office: chief } = world.accounts;
    const plan = {
      inspectionId: id,
      unitId: world.units.qingshi,
      placeId: world.places.shangcun,
      plannedOn: "2026-11-25",
      inspectorId: inspector.accountId,
    };
    const attempt = (changes: object) =>
      failureOf(office().planVisit({ ...key(), ...plan, ...changes }));
    expect(await attempt({ plannedOn: "2027-01-02" })).toMatchObject({ fields: ["plannedOn"] });
    expect(await attempt({ placeId: world.places.north_gate })).toMatchObject({
      fields: ["placeId"],
    });
    expect(await attempt({ inspectorId: chief.accountId })).toMatchObject({
      fields: ["inspectorId"],
    });
    const twice = await Promise.allSettled([
      office().planVisit({ ...key(), ...plan }),
      office().planVisit({ ...key(), ...plan }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [{ visits }] = [await office().byId({ id })];
    const sent = await world.admin
      .select()
      .from(notice)
      .where(eq(notice.href, `/visits/${visits[0]?.id}`));
    expect(sent).toMatchObject([{ kind: "assigned", accountId: inspector.accountId }]);
    const ofImport = { ...plan, inspectionId: world.inspectionId, inspectorId: null };
    const outside = await failureOf(office().planVisit({ ...key(), ...ofImport }));
    expect(outside).toMatchObject({ fields: ["unitId"], message: /不在本轮督查范围内/ });
  });
});

describe("the result of an inspection", () => {
  it("counts what finished visits saw and the findings that stand", async () => {
    const seed = { state: "done" as const };
    const { id: visitId, inspectionId, checklistId } = await plannedVisit(world, seed);
    const open = await plannedVisit(world, { state: "under_way", inspectionId });
    expect(open.checklistId).toBe(checklistId);
    const result = (at: string, itemCode: string, result: "pass" | "fail", more: object = {}) => ({
      countyId: world.countyId,
      id: randomUUID(),
      visitId: at,
      itemCode,
      result,
      answeredAt: world.clock.now,
      receivedAt: world.clock.now,
      recordedByName: "方督查",
      ...more,
    });
    await world.admin
      .insert(visitCheck)
      .values([
        result(visitId, "A1-1", "pass"),
        result(visitId, "D4-1", "fail", { checked: 8, failed: 3 }),
        result(open.id, "D4-1", "fail", { checked: 9, failed: 9 }),
      ]);
    await findingAt(world, "issued", { inspectionId, category: "venues", severity: "serious" });
    const removed = await findingAt(world, "issued", { inspectionId, category: "team" });
    await world.admin.update(finding).set({ state: "withdrawn" }).where(eq(finding.id, removed.id));

    const { total, categories, units, cells } = await office().result({ id: inspectionId });
    expect(total).toMatchObject({ pass: 1, fail: 1, checked: 8, failed: 3 });
    expect(total.findings).toMatchObject({ total: 1, serious: 1 });
    expect(categories.map(({ category, fail }) => [category, fail])).toEqual([
      ["responsibility", 0],
      ["venues", 1],
    ]);
    expect(units).toMatchObject([{ name: "青石镇", fail: 1 }]);
    expect(cells).toHaveLength(2);
    const { inspections } = await office().listWithCoverage();
    expect(inspections.find(({ id }) => id === inspectionId)).toMatchObject({ findings: 1 });
  });

  it("stays the county's: a unit learns nothing of inspections, plans or results", async () => {
    const { inspectionId: id } = await plannedVisit(world);
    const unit = world.caller("unit_lead").inspection;
    for (const call of [unit.byId({ id }), unit.result({ id }), unit.listWithCoverage()]) {
      expect(await failureOf(call)).toMatchObject({ code: "FORBIDDEN" });
    }
    expect((await unit.list()).map((inspection) => inspection.id)).not.toContain(id);
    const all = await world.admin.select().from(inspection).where(eq(inspection.id, id));
    expect(all).toHaveLength(1);
  });
});
