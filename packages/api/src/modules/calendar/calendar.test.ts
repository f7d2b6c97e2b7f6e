import { randomUUID } from "node:crypto";
import { auditLog, county, countyYear, finding, findingEvent } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import type { HolidayRow } from "@xianlan/domain/calendar";
import { and, desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { countyCalendar } from "../../county-calendar.ts";
import { loadCalendar } from "../../holidays.ts";
import { failureOf, findingAt, morningOf, useWorld } from "../../testing/index.ts";
import type { World } from "../../testing/world.ts";
import { testWrites } from "../../testing/write-contract.ts";

const database = useDatabase();
const world = useWorld(database);
const other = useWorld(database);

beforeAll(async () => {
  await loadCalendar(world.database);
});

const key = () => ({ idempotencyKey: randomUUID() });
const off = (day: string): HolidayRow => ({ day, kind: "holiday", name: "县庆" });
const admin = (at = world) => at.caller("admin");
const calendarYear = (year: number, at = world) => admin(at).calendar.year({ year });

async function saved(year: number, days: HolidayRow[], at = world, confirmed = true) {
  const { version } = await calendarYear(year, at);
  return admin(at).calendar.save({ ...key(), year, version, days, confirmed });
}

/** What the next request of the county counts with. */
async function calendarNow(at = world) {
  const [row] = await at.admin
    .select({ version: county.calendarVersion })
    .from(county)
    .where(eq(county.countyId, at.countyId));
  return countyCalendar(at.services, at.countyId, row?.version ?? 0);
}

/** Another administrator's edit, past the product. */
async function concurrentChange(at: World, year: number) {
  const row = { confirmed: true, updatedAt: at.clock.now, updatedByName: "另一位", version: 9_000 };
  await at.admin
    .insert(countyYear)
    .values({ countyId: at.countyId, year, ...row })
    .onConflictDoUpdate({ target: [countyYear.countyId, countyYear.year], set: row });
}

testWrites(
  [
    {
      path: "calendar.save",
      by: "admin",
      wrongRole: "office",
      input: async (at) => ({
        year: 2028,
        version: (await calendarYear(2028, at)).version,
        days: [off("2028-05-08")],
        confirmed: false,
      }),
      otherBody: { confirmed: true },
      stale: (at) => concurrentChange(at, 2028),
      namesNothing: true,
    },
    {
      path: "calendar.followNational",
      by: "admin",
      wrongRole: "office",
      input: async (at) => ({ year: 2029, version: (await saved(2029, [], at)).version }),
      otherBody: { year: 2030 },
      stale: (at) => concurrentChange(at, 2029),
      namesNothing: true,
    },
  ],
  () => ({ world, other }),
);

describe("the county's working days", () => {
  it("begin with the national notice, and a year without one is marked", async () => {
    expect(await calendarYear(2026)).toMatchObject({
      source: "national",
      confirmed: true,
      version: 0,
    });
    expect((await calendarYear(2026)).days).toContainEqual(
      expect.objectContaining({ day: "2026-02-14", kind: "workday" }),
    );
    expect(await calendarYear(2027)).toMatchObject({ source: "national", confirmed: false });
  });

  it("are the county's own once edited, and nobody else's", async () => {
    const { days } = await calendarYear(2026);
    await saved(2026, [...days, off("2026-12-09")]);
    expect((await calendarNow()).isWorkday("2026-12-09")).toBe(false);
    expect((await calendarNow(other)).isWorkday("2026-12-09")).toBe(true);
    expect(await calendarYear(2026)).toMatchObject({ source: "county", updatedByName: "管理员" });
    await saved(2027, [{ ...off("2027-02-05"), name: "春节" }]);
    expect((await calendarNow()).confirmed(2027)).toBe(true);
    const { version } = await calendarYear(2026);
    await admin().calendar.followNational({ ...key(), year: 2026, version });
    expect((await calendarNow()).isWorkday("2026-12-09")).toBe(true);
    expect((await calendarNow()).confirmed(2027)).toBe(true);
    const repeated = admin().calendar.followNational({ ...key(), year: 2026, version: 0 });
    expect(await failureOf(repeated)).toMatchObject({ kind: "refused" });
  });

  it("do not mistake a year edited, dropped and edited again for the one somebody read", async () => {
    const { version } = await saved(2031, []);
    await admin().calendar.followNational({ ...key(), year: 2031, version });
    await saved(2031, [off("2031-05-12")]);
    const late = admin().calendar.save({
      ...key(),
      year: 2031,
      version,
      days: [],
      confirmed: true,
    });
    expect(await failureOf(late)).toMatchObject({ code: "CONFLICT" });
  });

  it("refuse a day of another year and a workday that is one, naming the row", async () => {
    const refused = (day: HolidayRow) =>
      expect(saved(2027, [day])).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await refused(off("2026-05-08"));
    await refused({ day: "2027-02-22", kind: "workday", name: "春节" });
  });
});

describe("an edit that moves due dates", () => {
  it("shows them first, then moves them with their timelines, by unit and audited", async () => {
    const [open, closed] = [await findingAt(world, "issued"), await findingAt(world, "closed")];
    const rowOf = async (id: string) => {
      const [row] = await world.admin.select().from(finding).where(eq(finding.id, id));
      return row;
    };
    // Fifteen working days from Friday 20 November: Friday 11 December.
    expect((await rowOf(open.id))?.dueOn).toBe("2026-12-11");
    const { days, version } = await calendarYear(2026);
    const edited = [...days, off("2026-12-01"), off("2026-12-02")];
    const preview = await admin().calendar.preview({ year: 2026, days: edited });
    expect(preview.days.map(({ day }) => day)).toEqual(["2026-12-01", "2026-12-02"]);
    expect(preview.moved).toContainEqual({
      id: open.id,
      number: open.number,
      unitName: "青石镇",
      before: "2026-12-11",
      after: "2026-12-15",
    });
    expect(preview.moved.map(({ id }) => id)).not.toContain(closed.id);
    expect((await rowOf(open.id))?.dueOn).toBe("2026-12-11");

    const done = await admin().calendar.save({
      ...key(),
      year: 2026,
      version,
      days: edited,
      confirmed: true,
    });
    expect(done.moved).toBe(preview.moved.length);
    const after = await rowOf(open.id);
    expect(after).toMatchObject({ dueOn: "2026-12-15", originalDueOn: "2026-12-11" });
    expect(after?.version).toBe(open.version + 1);
    const events = await world.admin
      .select()
      .from(findingEvent)
      .where(and(eq(findingEvent.findingId, open.id), eq(findingEvent.action, "calendar")));
    expect(events[0]?.text).toBe("工作日历调整，整改时限由12月11日顺延至12月15日");
    const [row] = await world.admin
      .select()
      .from(auditLog)
      .where(eq(auditLog.countyId, world.countyId))
      .orderBy(desc(auditLog.seq))
      .limit(1);
    expect(row).toMatchObject({ action: "calendar.save", actorName: "管理员" });
    expect(await calendarYear(2026, other)).toMatchObject({ source: "national" });
  });

  it("shows a unit that writes meanwhile what changed", async () => {
    // Findings of a test count by the national notice, so the county goes back to it first.
    const { version } = await calendarYear(2026);
    await admin().calendar.followNational({ ...key(), year: 2026, version });
    const open = await findingAt(world, "issued");
    const { days } = await calendarYear(2026);
    await saved(2026, [...days, off("2026-12-03")]);
    const late = world.caller("unit_lead", morningOf("2026-11-21")).finding.dispute({
      ...key(),
      id: open.id,
      version: open.version,
      ground: "口径不一致",
      proof: "附会议记录",
      attachmentIds: [],
    });
    expect(await failureOf(late)).toMatchObject({ code: "CONFLICT" });
  });

  it("shows an administrator numbers and days, and no content", async () => {
    await findingAt(world, "issued");
    const { days } = await calendarYear(2026);
    const { moved } = await admin().calendar.preview({
      year: 2026,
      days: [...days, off("2026-12-04")],
    });
    expect(moved.length).toBeGreaterThan(0);
    for (const row of moved) {
      expect(Object.keys(row).sort()).toEqual(["after", "before", "id", "number", "unitName"]);
    }
  });
});
