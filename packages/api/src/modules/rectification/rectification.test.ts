import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { failureOf, findingAt, morningOf, useWorld, type World } from "../../testing/index.ts";

const world = useWorld();

const read = (who: Parameters<World["caller"]>[0], unitId: string | null, day?: string) =>
  (day === undefined ? world.caller(who) : world.caller(who, morningOf(day))).rectification.read({
    unitId,
  });

describe("a unit's rectification", () => {
  it("holds exactly the open findings the list counts, the same for the unit and the county", async () => {
    const open = await findingAt(world, "rectifying");
    const waits = await findingAt(world, "closure_requested");
    await findingAt(world, "closed");
    await findingAt(world, "draft");
    const own = await read("unit_clerk", null);
    const { total } = await world.caller("unit_clerk").finding.facets({ flag: "open" });
    expect(own.counts.open).toBe(total);
    expect(own.findings.map(({ number }) => number).toSorted()).toEqual(
      [open.number, waits.number].toSorted(),
    );
    const county = await read("office", world.units.qingshi);
    expect(county.findings.map(({ id }) => id)).toEqual(own.findings.map(({ id }) => id));
    expect(county.own).toBe(false);
    // The county reads; ticking is the unit's.
    expect(county.findings.some(({ canTick }) => canTick)).toBe(false);
    const byNumber = new Map(own.findings.map((one) => [one.number, one]));
    expect(byNumber.get(open.number)).toMatchObject({ canTick: true, waiting: false });
    expect(byNumber.get(waits.number)).toMatchObject({ canTick: false, waiting: true });
  });

  it("ticks a measure off by recording progress, and knows the ones past their day", async () => {
    const seeded = await findingAt(world, "rectifying");
    const of = async (day?: string) => {
      const { findings } = await read("unit_clerk", null, day);
      return findings.find(({ id }) => id === seeded.id)?.measures ?? [];
    };
    expect((await of()).map(({ overdue }) => overdue)).toEqual([false, false]);
    expect((await of("2026-11-23")).map(({ overdue }) => overdue)).toEqual([true, true]);
    const [measureId = ""] = seeded.measureIds;
    await world.caller("unit_clerk").finding.addProgress({
      id: seeded.id,
      idempotencyKey: randomUUID(),
      text: "计划已公示",
      attachmentIds: [],
      happenedOn: world.clock.today,
      measureId,
      measureDone: true,
    });
    expect((await of("2026-11-23")).map(({ doneOn, overdue }) => [doneOn, overdue])).toEqual([
      [world.clock.today, false],
      [null, true],
    ]);
  });

  it("keeps findings with a pending extension among the open ones, and says who has to decide", async () => {
    const seeded = await findingAt(world, "rectifying");
    await world.caller("unit_lead").finding.requestExtension({
      id: seeded.id,
      version: seeded.version,
      idempotencyKey: randomUUID(),
      reason: "连日降雨，无法施工",
      progress: "材料已备齐",
      wishedDueOn: "2026-12-20",
      attachmentIds: [],
    });
    const { findings } = await read("unit_clerk", null);
    const item = findings.find(({ id }) => id === seeded.id);
    expect(item).toMatchObject({
      canTick: true,
      waiting: false,
      requested: true,
      next: "督查办批延期",
    });
  });

  it("requires the county side to name a unit, and hides the others from a unit", async () => {
    expect((await failureOf(read("office", null))).kind).toBe("refused");
    expect((await failureOf(read("unit_lead", world.units.baisha))).kind).toBe("not_found");
    expect((await failureOf(read("office", randomUUID()))).kind).toBe("not_found");
    expect((await read("baisha_clerk", null)).findings).toEqual([]);
  });
});
