import { rating, scheme, submission } from "@xianlan/db";
import { templateRules } from "@xianlan/domain/scheme";
import type { SubmissionState } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { afterEach, beforeAll, expect, it } from "vitest";
import { type AccountName, morningOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";

const world = useWorld();
let schemeId: string;

beforeAll(async () => {
  schemeId = await withScheme(world);
});
afterEach(async () => {
  await world.admin.delete(submission).where(eq(submission.countyId, world.countyId));
});

// Within the grace of October's submission: due on the 5th, locked after the 10th.
const grace = "2026-11-07";

const owed = async (who: AccountName, day = grace) => {
  const { metrics, total, overdue } = await world.caller(who, morningOf(day)).task.list();
  expect(total).toBeGreaterThanOrEqual(metrics.length);
  expect(overdue).toBe(metrics.filter((task) => task.overdue).length);
  return metrics.map(({ kind, href }) => `${kind} ${href}`);
};

async function submitted(state: SubmissionState, unit: "qingshi" | "baisha" = "qingshi") {
  await world.admin.insert(submission).values({
    countyId: world.countyId,
    id: uuid(),
    unitId: world.units[unit],
    periodId: "2026-M10",
    state,
    createdAt: world.clock.now,
    updatedAt: world.clock.now,
    updatedByName: "石干事",
  });
}

const october = "/submissions/2026-M10";

it("asks the clerk for the submissions that are due, and nobody before or after", async () => {
  expect(await owed("unit_clerk")).toContain(`fill_submission ${october}`);
  expect(await owed("unit_lead")).toEqual([]);
  expect(await owed("unit_clerk", "2026-10-31")).not.toContain(`fill_submission ${october}`);
  expect(await owed("unit_clerk", "2026-11-11")).toEqual([]);
});

it("asks the lead to sign, the clerk to correct, and the office to accept", async () => {
  await submitted("prepared");
  // Written past the product, so each step asks on a day of its own.
  expect(await owed("unit_lead", "2026-11-06")).toEqual([`sign_submission ${october}`]);
  expect(await owed("unit_clerk", "2026-11-06")).not.toContain(`fill_submission ${october}`);
  await world.admin.update(submission).set({ state: "returned" });
  expect(await owed("unit_clerk", "2026-11-08")).toContain(`fix_submission ${october}`);
  await world.admin.update(submission).set({ state: "submitted" });
  await submitted("submitted", "baisha");
  const accept = "accept_submission /submissions?tab=waiting&form=2026-M10";
  expect(await owed("office", "2026-11-09")).toEqual([accept]);
  expect(await owed("leader", "2026-11-09")).toEqual([]);
});

it("asks in January for what belongs to the year before", async () => {
  const tasks = await owed("unit_clerk", "2027-01-04");
  expect(tasks).toContain("fill_submission /submissions/2026-M12");
  expect(tasks).toContain("fill_submission /submissions/2026");
});

it("asks the leader to approve a scheme and the office to correct one sent back", async () => {
  const id = uuid();
  await world.admin.insert(scheme).values({
    countyId: world.countyId,
    id,
    year: 2027,
    revision: 1,
    title: "2027年度考核方案",
    rules: templateRules(),
    proposedAt: world.clock.now,
    createdByName: "何主任",
    createdAt: world.clock.now,
    updatedAt: world.clock.now,
    updatedByName: "何主任",
  });
  expect(await owed("leader", "2026-11-12")).toEqual([`approve_scheme /schemes/${id}`]);
  await world.admin
    .update(scheme)
    .set({ proposedAt: null, sentBackReason: "分值再核" })
    .where(and(eq(scheme.countyId, world.countyId), eq(scheme.id, id)));
  expect(await owed("leader", "2026-11-13")).toEqual([]);
  expect(await owed("office", "2026-11-13")).toEqual([`fix_scheme /schemes/${id}`]);
  await world.admin.delete(scheme).where(eq(scheme.id, id));
});

it("asks the office to publish once the time for objections is over", async () => {
  const id = uuid();
  await world.admin.insert(rating).values({
    countyId: world.countyId,
    id,
    year: 2026,
    periodId: "2026-Q3",
    schemeId,
    asOf: "2026-09-30",
    objectionUntil: "2026-11-17",
    ranked: false,
    proposedAt: "2026-11-12T02:00:00Z",
    proposedByName: "何主任",
  });
  expect(await owed("office", "2026-11-17")).toEqual([]);
  expect(await owed("office", "2026-11-18")).toEqual([
    `publish_rating /indicators/standings?id=${id}`,
  ]);
});
