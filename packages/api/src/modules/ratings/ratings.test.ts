import { randomUUID } from "node:crypto";
import { rating } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll } from "vitest";
import { withScheme } from "../../testing/schemes.ts";
import { useWorld } from "../../testing/use-world.ts";
import type { World } from "../../testing/world.ts";
import { testWrites } from "../../testing/write-contract.ts";

const database = useDatabase();
const world = useWorld(database);
const other = useWorld(database);

beforeAll(async () => {
  await withScheme(world);
  await withScheme(other);
});

const key = () => ({ idempotencyKey: randomUUID() });
const period = { periodId: "2026-Q3", asOf: "2026-09-30" };

/** Makes room for another proposal of the same period. */
async function cleared(at: World) {
  await at.admin.update(rating).set({ state: "withdrawn" }).where(eq(rating.countyId, at.countyId));
}

async function proposed(at: World) {
  await cleared(at);
  const { id, version } = await at.caller("office").rating.propose({ ...key(), ...period });
  return { id, version };
}

/** Proposed so long ago that the time for objections is over. */
async function ripe(at: World) {
  const stored = await proposed(at);
  await at.admin
    .update(rating)
    .set({ objectionUntil: "2026-11-19" })
    .where(eq(rating.id, stored.id));
  return stored;
}

const concurrentChange = (at: World, { id }: Record<string, unknown>) =>
  at.admin
    .update(rating)
    .set({ version: 2 })
    .where(eq(rating.id, String(id)));

testWrites(
  [
    {
      path: "rating.propose",
      by: "office",
      wrongRole: "leader",
      input: async (at) => {
        await cleared(at);
        return period;
      },
      otherBody: { asOf: "2026-09-29" },
      namesNothing: true,
    },
    {
      path: "rating.refresh",
      by: "office",
      wrongRole: "inspector",
      input: proposed,
      otherBody: { version: 7 },
      stale: concurrentChange,
    },
    {
      path: "rating.publish",
      by: "office",
      wrongRole: "leader",
      input: ripe,
      otherBody: { version: 7 },
      stale: concurrentChange,
    },
    {
      path: "rating.withdraw",
      by: "office",
      wrongRole: "unit_lead",
      input: async (at) => ({ ...(await proposed(at)), reason: "数据有误，撤回" }),
      otherBody: { reason: "另有原因，撤回" },
      stale: concurrentChange,
    },
  ],
  () => ({ world, other }),
);
