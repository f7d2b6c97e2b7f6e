import { randomUUID } from "node:crypto";
import { entry, period } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import {
  type AccountName,
  createWorld,
  failureOf,
  morningOf,
  uploadedFile,
  type World,
} from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import {
  entryInput,
  figures,
  lateCalendar,
  quietMonth,
  submissionAt,
} from "../../testing/submissions.ts";
import { read, write } from "../../transaction.ts";
import { applyEntryCorrection, figureFacts } from "./index.ts";

const test = useDatabase();
let world: World;
beforeEach(async () => {
  world = await createWorld(test);
});
afterEach(() => world.close());

const key = () => ({ idempotencyKey: randomUUID() });
const october = { periodId: "2026-M10" };
const clerk = () => world.caller("unit_clerk").submission;

function factsFor(who: AccountName) {
  const context = world.context(who);
  const grant = authorize(context, "score.read");
  return read(context, grant, (tx) => figureFacts(tx, grant.actor, { year: 2026 }));
}

describe("a submission", () => {
  it("is closed by the lock, which says since when and what is left", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const { countyId, clock, admin } = world;
    const draft = await submissionAt(world, "draft");
    await admin.insert(period).values({
      countyId,
      periodId: "2026-M10",
      dueOn: "2026-11-05",
      lockOn: "2026-11-28",
      lockedAt: "2026-11-19T02:00:00Z",
      lockedByName: "何主任",
      updatedAt: clock.now,
      updatedByName: "何主任",
    });
    const save = clerk().save({ ...key(), ...october, version: draft.version, entries: [] });
    for (const failure of [
      await failureOf(save),
      await failureOf(clerk().prepare({ ...key(), ...draft })),
    ]) {
      expect(failure.kind).toBe("refused");
      expect(failure.message).toContain("2026年10月数据已于11月19日锁定");
      expect(failure.message).toContain("更正");
    }
    expect((await clerk().page(october)).actions).toEqual([]);
  });

  it("received after the due day is late; after the lock it is not received", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const { id, version } = await submissionAt(world, "prepared");
    const on = (day: string) => world.caller("unit_lead", morningOf(day)).submission;
    const sign = { ...key(), id, version };
    expect(await failureOf(on("2026-11-29").sign(sign))).toMatchObject({ kind: "refused" });
    await on("2026-11-26").sign(sign);
    expect((await clerk().page(october)).submission?.late).toBe(true);
  });

  it.each([true, false])("signed in one step: %s", async (oneStepSigning) => {
    await withScheme(world, { rules: lateCalendar({ oneStepSigning }) });
    const draft = await submissionAt(world, "draft");
    const sign = world.caller("unit_lead").submission.sign({ ...key(), ...draft });
    if (oneStepSigning) expect(await sign).toMatchObject({ state: "submitted" });
    else expect(await failureOf(sign)).toMatchObject({ kind: "refused" });
  });

  it("accepts 0, warns of a blank, and accepts 不适用 with a reason", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const { version, ...draft } = await submissionAt(world, "draft");
    const saveEntry = async (from: number, one: ReturnType<typeof entryInput>) =>
      clerk().save({ ...key(), ...october, version: from, entries: [one] });
    const blank = await saveEntry(version, figures("C4", { received: "0" }));
    expect(blank.issues).toMatchObject([{ kind: "blank", field: "on_time", level: "refuse" }]);
    const stuck = clerk().prepare({ ...key(), ...draft, version: blank.version });
    expect(await failureOf(stuck)).toMatchObject({ kind: "refused", fields: ["entries.C4.0"] });
    const zero = await saveEntry(blank.version, figures("C4", { received: "0", on_time: "0" }));
    expect(zero.issues).toEqual([]);
    const not = await saveEntry(
      zero.version,
      entryInput("C4", { notApplicable: "本月没有平台账号" }),
    );
    expect(not.issues).toEqual([]);
    const prepared = await clerk().prepare({ ...key(), ...draft, version: not.version });
    await world
      .caller("unit_lead")
      .submission.sign({ ...key(), ...draft, version: prepared.version });
    const facts = await factsFor("unit_clerk");
    const c4 = facts.get(world.units.qingshi)?.find(({ code }) => code === "C4");
    expect(c4).toMatchObject({ value: null, notApplicable: "本月没有平台账号" });
  });

  it("stores the files attached to a line, and refuses a figure it did not ask for", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const { version } = await submissionAt(world, "draft");
    const done = { type: "duty", done: true, on: "2026-09-20" } as const;
    const bare = entryInput("E2", { value: done });
    const before = await clerk().save({ ...key(), ...october, version, entries: [bare] });
    expect(before.issues).toMatchObject([{ code: "E2", kind: "evidence", explained: false }]);
    const files = { attachmentIds: [await uploadedFile(world, "unit_clerk")] };
    const after = await clerk().save({
      ...key(),
      ...october,
      version: before.version,
      entries: [{ ...bare, ...files }],
    });
    expect(after.issues).toEqual([]);
    const e2 = (await clerk().page(october)).lines.find(({ code }) => code === "E2");
    expect(e2?.entry?.files).toHaveLength(1);
    for (const one of [figures("B1", { n: "3" }), figures("C4", { made_up: "3" })]) {
      const foreign = clerk().save({
        ...key(),
        ...october,
        version: after.version,
        entries: [one],
      });
      expect(await failureOf(foreign)).toMatchObject({ kind: "refused" });
    }
  });

  it("warns once of a personal number", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const entries = [entryInput("C4", { note: "请联系 13812345678" })];
    const call = { ...october, version: null, entries };
    expect(await failureOf(clerk().save({ ...key(), ...call }))).toMatchObject({
      fields: ["entries.0.note", "confirmPersonalNumbers"],
    });
    await clerk().save({ ...key(), ...call, confirmPersonalNumbers: true });
  });
});

it("says of a month to come that it has not begun, and accepts nothing", async () => {
  await withScheme(world, { rules: lateCalendar() });
  const notBegun = "2026年12月还没有开始，12月1日起才能填报";
  expect(await clerk().page({ periodId: "2026-M12" })).toMatchObject({ locked: notBegun });
  const early = clerk().save({ ...key(), periodId: "2026-M12", version: null, entries: [] });
  expect((await failureOf(early)).message).toBe(notBegun);
});

describe("after the lock", () => {
  it("a correction counts, keeps its mark, and the submission stays unreported", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const { admin, units } = world;
    const context = world.context("office");
    const grant = authorize(context, "correction.decide");
    const value = { type: "figures", figures: { received: "3", on_time: "3" } } as const;
    const { entryId } = await write(context, grant, "correction.approve", key(), (txContext) =>
      applyEntryCorrection(txContext, {
        unitId: units.qingshi,
        periodId: "2026-M09",
        code: "C4",
        item: 0,
        reason: "漏报",
        after: { value, notApplicable: "" },
      }),
    );
    const [row] = await admin.select().from(entry).where(eq(entry.id, entryId));
    expect(row).toMatchObject({ corrected: true, value });
    const facts = (await factsFor("office")).get(units.qingshi);
    expect(facts).toMatchObject([{ code: "C4", periodId: "2026-M09", value }]);
    const september = await clerk().page({ periodId: "2026-M09" });
    expect(september.submission).toMatchObject({ state: "draft", receivedAt: null });
    expect(september.timeline).toMatchObject([{ kind: "corrected" }]);
  });

  it("accepting several accepts those without faults and names the others", async () => {
    await withScheme(world, { rules: lateCalendar() });
    const baisha = { clerk: "baisha_clerk", lead: "baisha_lead" } as const;
    const clean = await submissionAt(world, "submitted");
    const late = entryInput("F1", {
      value: { type: "duty", done: true, on: "2026-03-20" },
      note: "换届后补报",
    });
    const noted = await submissionAt(world, "submitted", {
      people: baisha,
      entries: [...quietMonth().slice(0, -1), late],
    });
    const office = world.caller("office").submission;
    expect((await office.queue({ only: "noted" })).rows).toMatchObject([
      { unitName: "白沙乡", notes: [{ code: "F1", explanation: "换届后补报" }] },
    ]);
    const filled = await office.acceptMany({ ...key(), items: [clean, noted] });
    expect(filled.accepted).toMatchObject([{ id: clean.id, state: "accepted" }]);
    expect(filled.left).toMatchObject([{ id: noted.id, what: "白沙乡2026年10月" }]);
  });
});
