import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import { findingSorts, findingStates } from "@xianlan/domain/finding";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, findingAt, useWorld, type World } from "../../../testing/index.ts";

const world = useWorld();

const open = findingStates.filter((state) => !["closed", "merged", "withdrawn"].includes(state));

beforeAll(async () => {
  const { countyId, inspectionId, units, places, accounts, clock } = world;
  const unitIds = [units.qingshi, units.baisha, units.chengguan];
  const rows = Array.from({ length: 120 }, (_, at) => {
    const state = open[at % open.length] ?? "issued";
    const day = addDays("2026-11-01", at % 40);
    const own = at % 3 === 0;
    return {
      countyId,
      inspectionId,
      id: randomUUID(),
      state,
      number: `督〔2026〕3-${String(at + 1).padStart(3, "0")}`,
      unitId: state === "draft" && at % 2 ? null : unitIds[at % 3],
      placeId: own && state !== "draft" ? places.xiacun : null,
      placeText: at === 7 ? "100%达标_示范点" : "",
      fact: at % 10 === 0 ? "理论学习中心组全年只学习3次，缺PPT记录" : `第${at}件问题`,
      category: at % 2 ? ("theory" as const) : ("venues" as const),
      severity: at % 5 ? ("ordinary" as const) : ("major" as const),
      foundOn: "2026-10-20",
      issuedOn: state === "draft" ? null : "2026-10-25",
      originalDueOn: state === "draft" ? null : day,
      dueOn: state === "draft" && at % 4 ? null : day,
      createdBy: accounts.office.accountId,
      createdByName: "何主任",
      createdAt: clock.now,
      updatedAt: `2026-11-${String(1 + (at % 19)).padStart(2, "0")}T01:00:00.${at % 7}00Z`,
      updatedByName: "何主任",
    };
  });
  await world.admin.insert(finding).values(rows);
});

type Caller = ReturnType<World["caller"]>;
type ListQuery = Parameters<Caller["finding"]["list"]>[0];

/** All rows of a query, page by page. */
async function allPages(caller: Caller, query: ListQuery) {
  const rows: Awaited<ReturnType<Caller["finding"]["list"]>>["rows"] = [];
  let cursor: ListQuery["cursor"] = null;
  do {
    const page: Awaited<ReturnType<Caller["finding"]["list"]>> = await caller.finding.list({
      ...query,
      cursor,
      limit: 17,
    });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return rows;
}

describe("paging", () => {
  it.each(
    findingSorts.flatMap((sort) =>
      (["asc", "desc"] as const).map((order) => [sort, order] as const),
    ),
  )("by %s %s shows every row once, in one order", async (sort, order) => {
    const caller = world.caller("office");
    const rows = await allPages(caller, { sort, order });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(120);
    expect(rows).toHaveLength(120);
    const whole = await caller.finding.list({ sort, order, limit: 120 });
    expect(rows.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id));
    const turned = await caller.finding.list({
      sort,
      order: order === "asc" ? "desc" : "asc",
      limit: 120,
    });
    expect(turned.rows.map(({ id }) => id).reverse()).toEqual(rows.map(({ id }) => id));
  });

  it("sorts units by pinyin, numbers by their digits", async () => {
    const caller = world.caller("office");
    const byUnit = await caller.finding.list({ sort: "unit", limit: 120 });
    const names = [...new Set(byUnit.rows.map(({ unitName }) => unitName))];
    expect(names).toEqual(["白沙乡", "城关街道", "青石镇", ""]);
    await world.admin
      .update(finding)
      .set({ number: "督〔2026〕3-1000" })
      .where(eq(finding.number, "督〔2026〕3-001"));
    const byNumber = await caller.finding.list({ sort: "number", limit: 120 });
    expect(byNumber.rows.at(-1)?.number).toBe("督〔2026〕3-1000");
  });

  it.each([
    "不是日期",
    "1",
    "2026",
    "Nov 2026",
    "2026-02-30",
    "0000-01-01",
    "2026-11-20T00:00:00+99:99",
    "2026-11-20 25:00:00+00",
  ])("says when a cursor cannot be read: %s", async (value) => {
    const cursor = { value, id: randomUUID() };
    for (const sort of ["dueOn", "closedOn", "updatedAt"] as const) {
      const failure = await failureOf(world.caller("office").finding.list({ sort, cursor }));
      expect(failure).toMatchObject({ kind: "refused", fields: ["cursor"] });
    }
  });
});

describe("the search", () => {
  const found = async (q: string) =>
    (await allPages(world.caller("office"), { q })).map(({ number }) => number);

  it("finds numbers, facts, duties and places; every word has to occur", async () => {
    expect(await found("3-015")).toEqual(["督〔2026〕3-015"]);
    expect(await found("中心组")).toHaveLength(12);
    expect(await found("中心组 ppt")).toHaveLength(12);
    expect(await found("中心组 没有这个词")).toEqual([]);
    expect(await found("下村")).not.toEqual([]);
  });

  it("searches for % and _ literally", async () => {
    expect(await found("%")).toEqual(["督〔2026〕3-008"]);
    expect(await found("标_示")).toEqual(["督〔2026〕3-008"]);
    expect(await found("\\")).toEqual([]);
  });

  it("the top bar names at most ten, the number first", async () => {
    const caller = world.caller("office");
    expect(await caller.finding.byNumber({ q: "中心组" })).toHaveLength(10);
    const [first] = await caller.finding.byNumber({ q: "3-021" });
    expect(first).toMatchObject({ number: "督〔2026〕3-021" });
  });
});

describe("facets", () => {
  const selections = [
    {},
    { statusLight: ["red" as const] },
    { state: ["issued" as const, "rectifying" as const], severity: ["ordinary" as const] },
    { flag: "overdue" as const, category: ["theory" as const] },
    { q: "中心组", statusLight: ["green" as const, "red" as const] },
    { issuedFrom: "2026-10-01", issuedTo: "2026-10-31", flag: "open" as const },
  ];

  it.each(selections)("count the rows each value would leave: %j", async (selection) => {
    for (const who of ["office", "unit_lead"] as const) {
      const caller = world.caller(who);
      const { total, counts, values } = await caller.finding.facets(selection);
      for (const field of ["statusLight", "state", "severity", "category", "unitId"] as const) {
        for (const [value, rows] of Object.entries(values[field])) {
          const chosen = { ...selection, [field]: [value] };
          expect(await allPages(caller, chosen), `${field} ${value}`).toHaveLength(rows);
        }
      }
      const overdue = await allPages(caller, { ...selection, flag: "overdue" });
      expect(overdue).toHaveLength(values.flag.overdue ?? 0);
      const rows = await allPages(caller, selection);
      expect(rows).toHaveLength(total);
      expect(counts).toMatchObject({
        overdue: rows.filter((row) => row.overdue).length,
        rectifying: rows.filter(({ state }) => state === "rectifying").length,
        awaitingVerification: rows.filter(({ state }) => /closure_req|verif/.test(state)).length,
      });
    }
  });

  it("a unit sees no draft, nor one that was withdrawn before its issue", async () => {
    const { id, version } = await findingAt(world, "draft");
    const key = randomUUID();
    const reason = "登记有误";
    await world.caller("office").finding.withdraw({ id, version, reason, idempotencyKey: key });
    const caller = world.caller("unit_lead");
    expect((await failureOf(caller.finding.byId({ id }))).code).toBe("NOT_FOUND");
    const { values } = await caller.finding.facets({});
    expect(values.state.draft).toBeUndefined();
    expect(values.state.withdrawn).toBeUndefined();
    expect(Object.keys(values.unitId)).toEqual([world.units.qingshi]);
  });
});
