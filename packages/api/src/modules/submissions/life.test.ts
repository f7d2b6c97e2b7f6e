import { randomUUID } from "node:crypto";
import { countyList, listFigure } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import {
  type AccountName,
  createWorld,
  failureOf,
  morningOf,
  type World,
} from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { figures, lateCalendar, quietMonth, submissionAt } from "../../testing/submissions.ts";
import { read } from "../../transaction.ts";
import { figureFacts } from "./index.ts";

const test = useDatabase();
let world: World;
beforeEach(async () => {
  world = await createWorld(test);
});
afterEach(() => world.close());

const key = () => ({ idempotencyKey: randomUUID() });
const october = { periodId: "2026-M10" };
const clerk = () => world.caller("unit_clerk").submission;
const office = () => world.caller("office").submission;

function factsFor(who: AccountName) {
  const context = world.context(who);
  const grant = authorize(context, "score.read");
  return read(context, grant, (tx) => figureFacts(tx, grant.actor, { year: 2026 }));
}

describe("a submission of a month", () => {
  beforeEach(() => withScheme(world, { rules: lateCalendar() }));

  it("asks what is typed, shows what is derived, and says what it costs", async () => {
    const page = await clerk().page(october);
    expect(page.period).toMatchObject({
      phase: "due",
      sentence: "10月数据：11月25日前报，28日锁定",
    });
    expect(page.lines.map(({ code }) => code)).toEqual(["A3", "A4", "B4", "C4", "D1", "E2", "F1"]);
    expect(page.burden.sentence).toMatch(/^需填 9 项，约 \d+ 分钟$/);
    expect(page.derived.find(({ code }) => code === "B1")).toMatchObject({ count: 0, records: [] });
    expect(page.submission).toBeNull();
  });

  it("goes from draft to acceptance, and an empty one cannot be handed in", async () => {
    const saved = await clerk().save({ ...key(), ...october, version: null, entries: [] });
    expect(saved.issues.map(({ kind }) => kind)).toEqual(["empty"]);
    const target = { ...key(), id: saved.id, version: saved.version };
    expect(await failureOf(clerk().prepare(target))).toMatchObject({ kind: "refused" });
    const { version } = await clerk().save({
      ...key(),
      ...october,
      version: saved.version,
      entries: quietMonth(),
    });
    const prepared = await clerk().prepare({ ...key(), id: saved.id, version });
    expect(prepared.state).toBe("prepared");
    const signed = await world
      .caller("unit_lead")
      .submission.sign({ ...key(), id: saved.id, version: prepared.version });
    const queue = await office().queue({});
    expect(queue.counts).toEqual({ total: 1, clean: 1, noted: 0, units: 1 });
    await office().accept({ ...key(), id: saved.id, version: signed.version });
    expect((await office().queue({})).rows).toEqual([]);
    expect((await clerk().page(october)).submission).toMatchObject({
      state: "accepted",
      late: false,
      receivedAt: world.clock.now,
      preparedByName: "石干事",
      signedByName: "石书记",
      acceptedByName: "何主任",
    });
  });

  it("keeps a return's reason on the field after it is corrected, and the first date received", async () => {
    const loaded = await submissionAt(world, "submitted");
    const reason = "与信访平台的12件不一致";
    const returned = await office().return({
      ...key(),
      ...loaded,
      reasons: [{ code: "C4", item: 0, reason }],
    });
    const later = world.caller("unit_clerk", morningOf("2026-11-26")).submission;
    const lead = world.caller("unit_lead", morningOf("2026-11-26")).submission;
    const corrected = await later.save({
      ...key(),
      ...october,
      version: returned.version,
      entries: [figures("C4", { received: "12", on_time: "11" })],
    });
    const prepared = await later.prepare({ ...key(), id: loaded.id, version: corrected.version });
    const signed = await lead.sign({ ...key(), id: loaded.id, version: prepared.version });
    await world
      .caller("office", morningOf("2026-11-26"))
      .submission.accept({ ...key(), id: loaded.id, version: signed.version });
    const page = await clerk().page(october);
    expect(page.submission).toMatchObject({
      state: "accepted",
      returnedCount: 1,
      late: false,
      receivedAt: world.clock.now,
    });
    expect(page.lines.find(({ code }) => code === "C4")?.returned).toMatchObject([
      { reason, byName: "何主任" },
    ]);
    expect(page.timeline.map(({ kind }) => kind)).toEqual([
      "prepared",
      "signed",
      "returned",
      "prepared",
      "signed",
      "accepted",
    ]);
  });

  it("is returned for a count of records too, which nobody typed", async () => {
    const loaded = await submissionAt(world, "submitted");
    const reasons = [{ code: "B1", item: 0, reason: "有两次没有记录" }];
    await office().return({ ...key(), ...loaded, reasons });
    const { derived, submission } = await clerk().page(october);
    expect(submission?.state).toBe("returned");
    expect(derived.find(({ code }) => code === "B1")?.returned).toMatchObject([
      { reason: "有两次没有记录", byName: "何主任" },
    ]);
    expect(derived.find(({ code }) => code === "B2")?.returned).toEqual([]);
  });

  it("shows two people who write at once what the other wrote, and loses nothing", async () => {
    const first = await submissionAt(world, "draft");
    const save = (who: "unit_clerk" | "unit_lead", on_time: string) =>
      world.caller(who).submission.save({
        ...key(),
        ...october,
        version: first.version,
        entries: [figures("C4", { received: "12", on_time })],
      });
    const outcomes = await Promise.allSettled([save("unit_clerk", "10"), save("unit_lead", "9")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const failure = await failureOf(save("unit_clerk", "10"));
    expect(failure).toMatchObject({ code: "CONFLICT", current: { state: "draft" } });
    const line = (await clerk().page(october)).lines.find(({ code }) => code === "C4");
    expect(JSON.stringify(failure.current)).toContain(JSON.stringify(line?.entry?.value));
  });

  it("does not ask what a list states, and the list outranks what was typed", async () => {
    await submissionAt(world, "submitted");
    const { countyId, units, clock, admin } = world;
    const listId = randomUUID();
    const by = { updatedAt: clock.now, updatedByName: "何主任" };
    await admin.insert(countyList).values({
      countyId,
      id: listId,
      kind: "appeals",
      department: "县信访局",
      periodId: "2026-M10",
      fileName: "10月.xlsx",
      rowCount: 1,
      importedAt: clock.now,
      importedByName: "何主任",
    });
    const value = { type: "figures", figures: { received: "20", on_time: "19" } } as const;
    const id = randomUUID();
    await admin.insert(listFigure).values({
      countyId,
      id,
      listId,
      unitId: units.qingshi,
      periodId: "2026-M10",
      code: "C4",
      value,
      ...by,
    });
    const page = await clerk().page(october);
    expect(page.lines.map(({ code }) => code)).not.toContain("C4");
    expect(page.listed).toMatchObject([{ code: "C4", department: "县信访局", value }]);
    const facts = await factsFor("office");
    const c4 = facts.get(units.qingshi)?.filter(({ code }) => code === "C4");
    expect(c4).toMatchObject([{ ref: { type: "list_figure", id }, value }]);
  });
});
