import { randomUUID } from "node:crypto";
import { standing } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { withScheme } from "../../testing/schemes.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { testWrites } from "../../testing/write-contract.ts";

let database: TestDatabase;
let world: World;
let other: World;

beforeAll(async () => {
  database = await testDatabase();
  world = await createWorld(database);
  other = await createWorld(database);
  await withScheme(world);
  await withScheme(other);
});

afterAll(async () => {
  await world.close();
  await other.close();
  await database.close();
});

const key = () => ({ idempotencyKey: randomUUID() });
const period = { periodId: "2026-Q3", asOf: "2026-09-30" };

/** Makes room for another proposal of the same period. */
async function cleared(at: World) {
  await at.admin
    .update(standing)
    .set({ state: "withdrawn" })
    .where(eq(standing.countyId, at.countyId));
}

async function proposed(at: World) {
  await cleared(at);
  const { id, version } = await at.caller("office").standing.propose({ ...key(), ...period });
  return { id, version };
}

/** Proposed so long ago that the time for objections is over. */
async function ripe(at: World) {
  const held = await proposed(at);
  await at.admin
    .update(standing)
    .set({ objectionUntil: "2026-11-19" })
    .where(eq(standing.id, held.id));
  return held;
}

const behindTheBack = (at: World, { id }: Record<string, unknown>) =>
  at.admin
    .update(standing)
    .set({ version: 2 })
    .where(eq(standing.id, String(id)));

testWrites(
  [
    {
      path: "standing.propose",
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
      path: "standing.refresh",
      by: "office",
      wrongRole: "inspector",
      input: proposed,
      otherBody: { version: 7 },
      stale: behindTheBack,
    },
    {
      path: "standing.publish",
      by: "office",
      wrongRole: "leader",
      input: ripe,
      otherBody: { version: 7 },
      stale: behindTheBack,
    },
    {
      path: "standing.withdraw",
      by: "office",
      wrongRole: "unit_lead",
      input: async (at) => ({ ...(await proposed(at)), reason: "数据有误，撤回" }),
      otherBody: { reason: "另有原因，撤回" },
      stale: behindTheBack,
    },
  ],
  () => ({ world, other }),
);
