import { randomUUID } from "node:crypto";
import type { finding } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import { findingStates, severities } from "@xianlan/domain/finding";
import fc from "fast-check";
import type { World } from "./world.ts";

type Row = typeof finding.$inferInsert;

/** Rows of any shape the database accepts, up to `max`, over the thirteen months around the clock. */
export function anyFindings(world: World, max: number): fc.Arbitrary<Row[]> {
  const { countyId, units, inspectionId, accounts, clock } = world;
  const day = fc.integer({ min: -400, max: 30 }).map((days) => addDays(clock.today, days));
  const near = fc.integer({ min: -40, max: 20 }).map((days) => addDays(clock.today, days));
  const one = fc.record({
    state: fc.constantFrom(...findingStates),
    severity: fc.constantFrom(...severities),
    unitId: fc.constantFrom(units.qingshi, units.baisha, units.chengguan),
    issuedOn: day,
    dueOn: near,
    clockStoppedOn: fc.option(near, { nil: null }),
    returnedCount: fc.integer({ min: 0, max: 3 }),
    daysUsed: fc.integer({ min: 0, max: 40 }),
    closedOn: day,
    onTime: fc.boolean(),
    unplaced: fc.boolean(),
    neverIssued: fc.boolean(),
  });
  return fc.array(one, { minLength: 0, maxLength: max }).map((facts) => {
    const ids = facts.map(() => randomUUID());
    return facts.map(({ unplaced, neverIssued, ...row }, at): Row => {
      const ended = row.state === "withdrawn" || row.state === "merged";
      const unissued = row.state === "draft" || (ended && neverIssued);
      const closed = row.state === "closed";
      return {
        ...row,
        countyId,
        inspectionId,
        id: ids[at] ?? "",
        number: `督〔2026〕3-${at + 1}`,
        unitId: row.state === "draft" && unplaced ? null : row.unitId,
        issuedOn: unissued ? null : row.issuedOn,
        originalDueOn: unissued ? null : row.dueOn,
        returnedCount: unissued ? 0 : row.returnedCount,
        closedOn: closed ? row.closedOn : null,
        onTime: closed ? row.onTime : null,
        mergedInto: row.state === "merged" ? (ids[0] ?? null) : null,
        fact: "问题事实",
        category: "theory",
        foundOn: "2025-10-01",
        createdBy: accounts.office.accountId,
        createdByName: "何主任",
        createdAt: clock.now,
        updatedAt: clock.now,
        updatedByName: "何主任",
      };
    });
  });
}
