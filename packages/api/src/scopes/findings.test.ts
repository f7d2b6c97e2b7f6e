import { randomUUID } from "node:crypto";
import { finding, withScope } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import {
  countFigureKeys,
  countFigures,
  dayThresholds,
  type FindingFacts,
  findingFlags,
  findingStates,
  matchesFlag,
  severities,
  statusLightOf,
  statusLightTones,
} from "@xianlan/domain/finding";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { morningOf, useWorld, type World } from "../testing/index.ts";
import { factColumns } from "./finding-facts.ts";
import { figureOfRow, findingWhere, flagOfRow, statusLightOfRow } from "./findings.ts";

const world = useWorld();

beforeAll(async () => {
  await world.admin.insert(finding).values(fc.sample(anyFinding(world), { numRuns: 900, seed: 7 }));
});

const dayNear = fc.integer({ min: -70, max: 40 }).map((days) => addDays("2026-11-20", days));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any row the database accepts, dense around the days where status lights change. */
function anyFinding({ countyId, units, inspectionId, accounts }: World) {
  let sequence = 0;
  const ids = Array.from({ length: 900 }, () => randomUUID());
  return fc
    .record({
      state: fc.constantFrom(...findingStates),
      severity: fc.constantFrom(...severities),
      unitId: fc.constantFrom(units.qingshi, units.baisha, units.chengguan),
      issuedOn: dayNear,
      dueOn: dayNear,
      acknowledgedOn: maybe(dayNear),
      clockStoppedOn: maybe(dayNear),
      verificationDueOn: maybe(dayNear),
      returnedCount: fc.integer({ min: 0, max: 3 }),
      late: fc.boolean(),
      onTime: fc.boolean(),
      neverIssued: fc.boolean(),
    })
    .map(({ neverIssued, onTime, issuedOn, ...row }) => {
      const { state } = row;
      const closed = state === "closed";
      const unissued = state === "draft" || (neverIssued && /withdrawn|merged/.test(state));
      sequence += 1;
      return {
        ...row,
        countyId,
        inspectionId,
        id: ids[sequence - 1] ?? randomUUID(),
        number: `督〔2026〕3-${sequence}`,
        issuedOn: unissued ? null : issuedOn,
        originalDueOn: unissued ? null : row.dueOn,
        closedOn: closed ? issuedOn : null,
        onTime: closed ? onTime : null,
        mergedInto: state === "merged" ? (ids[0] ?? null) : null,
        fact: "问题事实",
        category: "theory" as const,
        foundOn: "2026-09-01",
        createdBy: accounts.office.accountId,
        createdByName: "何主任",
        createdAt: world.clock.now,
        updatedAt: world.clock.now,
        updatedByName: "何主任",
      };
    });
}

/** The stored rows with what a SQL expression says of each. */
async function rowsWith(expression: ReturnType<typeof sql>) {
  return world.admin
    .select({ ...factColumns, value: sql`${expression}`.as("said") })
    .from(finding)
    .where(sql`${finding.countyId} = ${world.countyId}`);
}

const days = ["2026-11-20", "2026-11-22", "2026-09-29", "2026-10-08", "2026-12-25"];

describe.each(days)("on %s", (today) => {
  const clock = morningOf(today);

  it("status lights in SQL are the domain's", async () => {
    const { calendar } = world.services;
    const matching = new Set<unknown>();
    for (const { value, ...facts } of await rowsWith(
      statusLightOfRow(dayThresholds(clock, calendar)),
    )) {
      const { statusLight } = statusLightOf(facts as FindingFacts, clock, calendar);
      if (value !== statusLight)
        expect({ value, ...facts }).toEqual({ value: statusLight, ...facts });
      matching.add(value);
    }
    expect(matching).toEqual(new Set(statusLightTones));
  });

  it.each(findingFlags)("the flag %s in SQL is the domain's", async (flag) => {
    const { calendar } = world.services;
    const rows = await rowsWith(flagOfRow(flag, dayThresholds(clock, calendar)));
    const wrong = rows.filter(
      ({ value, ...facts }) =>
        (value === true) !== matchesFlag(flag, facts as FindingFacts, clock, calendar),
    );
    expect(wrong).toEqual([]);
    expect(rows.some(({ value }) => value === true)).toBe(true);
  });
});

describe("figures", () => {
  it.each(countFigureKeys)("%s counts as many rows as its link lists", async (figure) => {
    const { calendar } = world.services;
    const thresholds = dayThresholds(world.clock, calendar);
    const actor = world.accounts.office;
    const where = findingWhere(countFigures[figure].filter, actor, thresholds);
    const counted = await rowsWith(figureOfRow(figure, thresholds));
    const listed = await world.admin.select({ id: finding.id }).from(finding).where(where);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBe(counted.filter(({ value }) => value === true).length);
  });

  it("a unit counts its own issued findings alone, by both locks", async () => {
    const { accountId, countyId, unitId } = world.accounts.unit_lead;
    const thresholds = dayThresholds(world.clock, world.services.calendar);
    const where = findingWhere({}, world.accounts.unit_lead, thresholds);
    const scope = { role: "xianlan_unit", countyId, unitId, accountId } as const;
    const matching = await withScope(world.database, scope, "read", (tx) =>
      tx.select().from(finding).where(where),
    );
    const all = await world.admin.select().from(finding);
    const own = all.filter((row) => row.unitId === unitId && row.issuedOn !== null);
    expect(matching.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  });
});
