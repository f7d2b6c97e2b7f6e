import { randomUUID } from "node:crypto";
import { entry, submission } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq, sql } from "drizzle-orm";
import { beforeAll } from "vitest";
import { useWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import {
  entryInput,
  lateCalendar,
  quietMonth,
  type SeedSubmissionState,
  submissionAt,
} from "../../testing/submissions.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

beforeAll(async () => {
  await withScheme(world, { rules: lateCalendar() });
  await withScheme(other, { rules: lateCalendar() });
});

/** A unit has one submission a period: what an earlier test left is cleared away. */
async function cleared({ admin, countyId }: World) {
  await admin.execute(sql`delete from submission_event where county_id = ${countyId}`);
  await admin.delete(entry).where(eq(entry.countyId, countyId));
  await admin.delete(submission).where(eq(submission.countyId, countyId));
}

const at = (seedState: SeedSubmissionState) => async (here: World) => {
  await cleared(here);
  return submissionAt(here, seedState);
};

async function stale({ admin }: World, body: Record<string, unknown>) {
  const { id } = body;
  await admin
    .update(submission)
    .set({ version: 99, updatedByName: "石书记" })
    .where(eq(submission.id, String(id)));
}

/** The lead began to fill while the clerk had the empty submission open. */
async function startedByAnother({ admin, countyId, units, clock }: World) {
  const at = clock.now;
  await admin.insert(submission).values({
    countyId,
    id: randomUUID(),
    unitId: units.qingshi,
    periodId: "2026-M10",
    createdAt: at,
    updatedAt: at,
    updatedByName: "石书记",
  });
}

const reasons = [{ code: "C4", item: 0, reason: "与信访平台的数不一致" }];

testWrites(
  [
    {
      path: "submission.save",
      by: "unit_clerk",
      wrongRole: "office",
      namesNothing: true,
      input: async (here) => {
        await cleared(here);
        return { periodId: "2026-M10", version: null, entries: quietMonth() };
      },
      otherBody: { entries: [entryInput("C4")] },
      stale: startedByAnother,
    },
    {
      path: "submission.prepare",
      by: "unit_clerk",
      wrongRole: "office",
      elsewhere: "baisha_clerk",
      input: at("draft"),
      otherBody: { version: 7 },
      stale,
    },
    {
      path: "submission.recall",
      by: "unit_lead",
      wrongRole: "leader",
      elsewhere: "baisha_lead",
      input: at("prepared"),
      otherBody: { version: 7 },
      stale,
    },
    {
      path: "submission.sign",
      by: "unit_lead",
      wrongRole: "unit_clerk",
      elsewhere: "baisha_lead",
      input: at("prepared"),
      otherBody: { version: 7 },
      stale,
    },
    {
      path: "submission.accept",
      by: "office",
      wrongRole: "unit_lead",
      input: at("submitted"),
      otherBody: { version: 7 },
      stale,
    },
    {
      path: "submission.return",
      by: "office",
      wrongRole: "inspector",
      input: async (here) => ({ ...(await at("submitted")(here)), reasons }),
      otherBody: { version: 7 },
      stale,
    },
    {
      path: "submission.acceptMany",
      by: "office",
      wrongRole: "unit_clerk",
      input: async (here) => ({ items: [await at("submitted")(here)] }),
      otherBody: { items: [{ id: randomUUID(), version: 7 }] },
      action: "submission.accept",
    },
  ],
  () => ({ world, other }),
);
