import { randomUUID } from "node:crypto";
import { auditLog, entry, period, periodSnapshot } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { closePeriods } from "../../jobs/close-periods.ts";
import { createWorld, failureOf, morningOf, useWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { lateCalendar, submissionAt } from "../../testing/submissions.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
const key = () => ({ idempotencyKey: randomUUID() });

beforeAll(async () => {
  await withScheme(world);
});

let month = 0;
async function versionOf(world: World, periodId: string): Promise<number> {
  const { periods } = await world.caller("office").period.list({ year: 2026 });
  return periods.find((one) => one.periodId === periodId)?.version ?? 0;
}

testWrites(
  [
    {
      path: "period.setDates",
      by: "office",
      wrongRole: "leader",
      namesNothing: true,
      input: async (world) => ({
        periodId: "2026-M12",
        version: await versionOf(world, "2026-M12"),
        dueOn: "2027-01-08",
        lockOn: "2027-01-15",
        reason: "元旦放假顺延",
      }),
      otherBody: { reason: "另一个理由" },
      stale: (world) =>
        world.admin
          .update(period)
          .set({ version: sql`${period.version} + 1` })
          .where(and(eq(period.countyId, world.countyId), eq(period.periodId, "2026-M12"))),
    },
    {
      path: "period.lock",
      by: "office",
      wrongRole: "inspector",
      namesNothing: true,
      input: async () => {
        month++;
        const periodId = `2026-M${String(month).padStart(2, "0")}`;
        return { periodId, version: 0, reason: "各单位已报齐" };
      },
      otherBody: { reason: "另一个理由" },
      stale: (world, body) =>
        world.admin.insert(period).values({
          countyId: world.countyId,
          periodId: String(body.periodId),
          dueOn: "2026-11-28",
          lockOn: "2026-12-01",
          lockedAt: world.clock.now,
          updatedAt: world.clock.now,
          updatedByName: "林副主任",
        }),
    },
  ],
  () => ({ world, other }),
);

describe("dates of a period", () => {
  it("follow the calendar until the office sets them, and not after the lock", async () => {
    const freshWorld = await createWorld(test);
    await withScheme(freshWorld);
    const office = freshWorld.caller("office").period;
    const of = async (id: string) =>
      (await office.list({ year: 2026 })).periods.find(({ periodId }) => periodId === id);
    expect(await of("2026-M11")).toMatchObject({
      phase: "open",
      dueOn: "2026-12-05",
      lockOn: "2026-12-10",
      version: 0,
      sentence: "11月数据：12月5日前报，10日锁定",
    });
    const days = { dueOn: "2026-12-09", lockOn: "2026-12-20" };
    const call = { ...key(), periodId: "2026-M11", version: 0, ...days, reason: "年底集中报送" };
    expect(await office.setDates(call)).toEqual({ periodId: "2026-M11", version: 1 });
    expect(await of("2026-M11")).toMatchObject({ ...days, version: 1 });
    const locked = { ...call, ...key(), periodId: "2026-M09" };
    expect(await failureOf(office.setDates(locked))).toMatchObject({ kind: "refused" });
    const before = { ...call, ...key(), version: 1, dueOn: "2026-11-29", lockOn: "2026-12-01" };
    expect((await failureOf(office.setDates(before))).message).toContain("2026-11-30");
    const early = { ...key(), periodId: "2026-M11", version: 1, reason: "报齐了" };
    expect((await failureOf(office.lock(early))).message).toContain("还没有结束");
    await freshWorld.close();
  });
});

describe("the lock", () => {
  it("stores what the submissions showed once, also when locked twice or at the same time", async () => {
    const freshWorld = await createWorld(test);
    await withScheme(freshWorld, { rules: lateCalendar() });
    const loaded = await submissionAt(freshWorld, "submitted");
    await freshWorld.caller("unit_clerk").activity.record({
      ...key(),
      kind: "study_session",
      happenedOn: "2026-10-12",
      title: "十月集中学习",
      attributes: {},
      placeId: null,
      placeText: "",
      attendance: 20,
      link: "",
      attachmentIds: [],
    });
    const clock = morningOf("2026-11-29");
    const shown = await freshWorld
      .caller("unit_clerk", clock)
      .submission.page({ periodId: "2026-M10" });
    const runs = await Promise.all([
      closePeriods(freshWorld.services, clock),
      closePeriods(freshWorld.services, clock),
    ]);
    const ownLocked = runs.flatMap(({ locked }) =>
      locked.filter(({ countyId }) => countyId === freshWorld.countyId),
    );
    expect(ownLocked.filter(({ periodId }) => periodId === "2026-M10")).toHaveLength(1);
    expect(new Set(ownLocked.map(({ periodId }) => periodId)).size).toBe(ownLocked.length);
    const repeated = await closePeriods(freshWorld.services, clock);
    expect(repeated.locked.filter(({ countyId }) => countyId === freshWorld.countyId)).toEqual([]);

    const [stored] = await freshWorld.admin
      .select()
      .from(period)
      .where(and(eq(period.countyId, freshWorld.countyId), eq(period.periodId, "2026-M10")));
    expect(stored).toMatchObject({ lockedByName: "系统", dueOn: "2026-11-25" });
    const snapshot = () =>
      freshWorld.admin
        .select()
        .from(periodSnapshot)
        .where(
          and(
            eq(periodSnapshot.countyId, freshWorld.countyId),
            eq(periodSnapshot.periodId, "2026-M10"),
          ),
        );
    const rows = await snapshot();
    expect(rows).toHaveLength(3);
    const own = rows.find(({ unitId }) => unitId === freshWorld.units.qingshi);
    expect(own?.submissionState).toBe("submitted");
    for (const line of shown.derived) {
      const stored = own?.lines.find(({ code }) => code === line.code);
      expect(stored?.value).toMatchObject({ type: "derived", records: line.count });
    }
    const [session] = shown.derived.find(({ code }) => code === "B1")?.records ?? [];
    expect(own?.lines.find(({ code }) => code === "B1")?.records).toEqual([session?.id]);
    expect(own?.lines.find(({ code }) => code === "D1")?.value).toEqual({
      type: "figures",
      figures: { villages: "10", working: "10" },
    });
    // Whatever changes underneath, the snapshot stands.
    await freshWorld.admin
      .update(entry)
      .set({ value: { type: "figures", figures: { villages: "1", working: "1" } } })
      .where(and(eq(entry.countyId, freshWorld.countyId), eq(entry.submissionId, loaded.id)));
    await closePeriods(freshWorld.services, morningOf("2026-12-20"));
    expect(await snapshot()).toEqual(rows);
    const actions = await freshWorld.admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, freshWorld.countyId), eq(auditLog.action, "period.lock")));
    const october = actions.filter(({ entityId }) => entityId === "2026-M10");
    expect(october).toHaveLength(1);
    expect(october[0]).toMatchObject({ accountId: null, actorName: "系统" });
    await freshWorld.close();
  });
});

describe("completeness", () => {
  it("says who owes which submission and how late, and writes the reminder", async () => {
    const freshWorld = await createWorld(test);
    await withScheme(freshWorld, { rules: lateCalendar() });
    await submissionAt(freshWorld, "submitted");
    const result = await freshWorld
      .caller("leader", morningOf("2026-11-27"))
      .period.completeness({ periodId: "2026-M10" });
    expect(result.counts).toEqual({ expected: 3, received: 1, onTime: 1, accepted: 0, missing: 2 });
    expect(result.rates).toEqual({ reported: "33%", onTime: "33%" });
    expect(result.units.map(({ unitName }) => unitName)).toEqual(["白沙乡", "城关街道", "青石镇"]);
    expect(result.units[0]?.submissions).toEqual([
      expect.objectContaining({ statusLabel: "逾期未报", lateDays: 2, missing: true }),
    ]);
    expect(result.reminder).toContain("尚未报送的有：白沙乡、城关街道");
    const refused = freshWorld.caller("unit_lead").period.completeness({ periodId: "2026-M10" });
    expect(await failureOf(refused)).toMatchObject({ code: "FORBIDDEN" });
    const own = await freshWorld.caller("unit_clerk").period.list({ year: 2026 });
    expect(own.periods.find(({ periodId }) => periodId === "2026-M10")?.counts).toEqual({
      expected: 1,
      received: 1,
      onTime: 1,
      accepted: 0,
    });
    await freshWorld.close();
  });
});
