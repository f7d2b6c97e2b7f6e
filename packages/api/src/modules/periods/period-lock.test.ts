import { randomUUID } from "node:crypto";
import { activity, auditHead, periodSnapshot, scheme, unit } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { closePeriods } from "../../jobs/close-periods.ts";
import { createWorld, failureOf, morningOf, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { figures, lateCalendar, submissionAt } from "../../testing/submissions.ts";

const test = useDatabase();
let world: World;
const key = () => ({ idempotencyKey: randomUUID() });

/** October's submission of 青石镇 as a draft, in a county of its own: so that no test waits for what another locks. */
async function october(): Promise<{ id: string; version: number }> {
  world = await createWorld(test);
  await withScheme(world, { rules: lateCalendar() });
  // Whatever else is due is locked already.
  await closePeriods(world.services, world.clock);
  return submissionAt(world, "draft");
}

/** Writes of this test's county that wait for a lock, once there are as many as expected. */
async function untilWaiting(many: number): Promise<void> {
  const waiting = sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  const count = async () => (await world.admin.execute(waiting)).rowCount;
  await expect.poll(count, { timeout: 30_000 }).toBe(many);
}

/**
 * Lets the first write do all but its last step before the second begins: a county's writes queue at
 * the head of its audit chain, which is locked until both wait.
 */
async function overlapping(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const { both } = await world.admin.transaction(async (tx) => {
    const own = eq(auditHead.countyId, world.countyId);
    await tx.select().from(auditHead).where(own).for("update");
    const one = first();
    await untilWaiting(1);
    const two = second();
    await untilWaiting(2);
    return { both: Promise.allSettled([one, two]) };
  });
  const ended = await both;
  const snapshots = await world.admin
    .select()
    .from(periodSnapshot)
    .where(
      and(
        eq(periodSnapshot.countyId, world.countyId),
        eq(periodSnapshot.unitId, world.units.qingshi),
        eq(periodSnapshot.periodId, "2026-M10"),
      ),
    );
  return { ended, lines: snapshots.flatMap(({ lines }) => lines) };
}

const lock = () =>
  world.caller("office").period.lock({
    ...key(),
    periodId: "2026-M10",
    version: 0,
    reason: "各单位已报齐",
  });
const lockDay = morningOf("2026-11-28");
const closing = () => closePeriods(world.services, morningOf("2026-11-29"));

describe("a write into a period while it is locked", () => {
  afterEach(() => world.close());

  it.each([
    ["by hand", lock],
    ["by the timer", closing],
  ])("is in the snapshot when it came first, %s", async (_, locking) => {
    const { version } = await october();
    const { ended, lines } = await overlapping(
      () =>
        world.caller("unit_clerk", lockDay).submission.save({
          ...key(),
          periodId: "2026-M10",
          version,
          entries: [figures("D1", { villages: "11", working: "9" })],
        }),
      locking,
    );
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(lines.find(({ code }) => code === "D1")?.value).toEqual({
      type: "figures",
      figures: { villages: "11", working: "9" },
    });
  });

  it.each([
    ["by hand", lock],
    ["by the timer", closing],
  ])("is refused when the lock came first, %s", async (_, locking) => {
    const { version } = await october();
    const { ended } = await overlapping(locking, () =>
      world.caller("unit_clerk", lockDay).submission.save({
        ...key(),
        periodId: "2026-M10",
        version,
        entries: [figures("D1", { villages: "11", working: "9" })],
      }),
    );
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("is not locked by the timer when the office has just put the lock off", async () => {
    await october();
    const { ended, lines } = await overlapping(
      () =>
        world.caller("office", lockDay).period.setDates({
          ...key(),
          periodId: "2026-M10",
          version: 0,
          reason: "数据核对延后",
          dueOn: "2026-11-25",
          lockOn: "2026-12-05",
        }),
      closing,
    );
    expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(lines).toEqual([]);
  });

  it("neither records nor signs past the lock, and a record before it is counted", async () => {
    const { id, version } = await october();
    const made = await overlapping(
      () =>
        world.caller("unit_clerk").activity.record({
          ...key(),
          kind: "lecture",
          happenedOn: "2026-10-15",
          title: "院坝宣讲",
          attributes: {},
          placeId: null,
          placeText: "",
          attendance: null,
          link: "",
          attachmentIds: [],
          reason: "",
        }),
      lock,
    );
    expect(made.ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const [record] = await world.admin
      .select()
      .from(activity)
      .where(eq(activity.countyId, world.countyId));
    expect(made.lines.flatMap(({ records }) => records)).toContain(record?.id);
    const failure = await failureOf(
      world.caller("unit_clerk").submission.prepare({ ...key(), id, version }),
    );
    expect(failure.message).toContain("已于11月20日锁定");
  });
});

it("keeps the submission of a unit that left the county before the lock", async () => {
  await october();
  const qingshi = and(eq(unit.countyId, world.countyId), eq(unit.id, world.units.qingshi));
  await world.admin.update(unit).set({ active: false }).where(qingshi);
  await closing();
  const snapshot = await world.admin
    .select()
    .from(periodSnapshot)
    .where(
      and(
        eq(periodSnapshot.countyId, world.countyId),
        eq(periodSnapshot.unitId, world.units.qingshi),
      ),
    );
  // October, of which there is a draft, and what was locked while the unit was there.
  expect(snapshot.find(({ periodId }) => periodId === "2026-M10")?.submissionState).toBe("draft");
  await world.close();
});

it("locks the other counties where one has rules nobody can read", async () => {
  const broken = await createWorld(test);
  const sound = await createWorld(test);
  await withScheme(broken);
  await withScheme(sound);
  await broken.admin
    .update(scheme)
    .set({ rules: sql`'{}'` })
    .where(eq(scheme.countyId, broken.countyId));
  await expect(closePeriods(sound.services, sound.clock)).rejects.toThrow(AggregateError);
  const rows = await sound.admin
    .select()
    .from(periodSnapshot)
    .where(eq(periodSnapshot.countyId, sound.countyId));
  expect(rows.some(({ periodId }) => periodId === "2026-M09")).toBe(true);
  await broken.admin.delete(scheme).where(eq(scheme.countyId, broken.countyId));
  await broken.close();
  await sound.close();
});
