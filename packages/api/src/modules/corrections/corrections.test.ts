import { randomUUID } from "node:crypto";
import { correction } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld, type World } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);
const key = () => ({ idempotencyKey: randomUUID() });

beforeAll(async () => {
  await withScheme(world);
  await withScheme(other);
});

let made = 0;
/** A line no correction waits for: January's to October's, all locked. */
function freshLine() {
  made++;
  const code = made > 10 ? "C4" : "D1";
  const month = ((made - 1) % 10) + 1;
  const [whole, part] = code === "D1" ? ["villages", "working"] : ["received", "on_time"];
  const value = { type: "figures" as const, figures: { [whole ?? ""]: "9", [part ?? ""]: "8" } };
  const periodId = `2026-M${String(month).padStart(2, "0")}`;
  return {
    periodId,
    code,
    item: 0,
    value,
    notApplicable: "",
    reason: "漏报一个村",
    attachmentIds: [],
  };
}

async function freshCorrection(at: World) {
  const call = { ...key(), ...freshLine() };
  const { correctionId } = await at.caller("unit_clerk").correction.request(call);
  return { id: correctionId, version: 1 };
}

/** Another of the office was quicker. */
const decidedBehind = (at: World, body: Record<string, unknown>) =>
  at.admin
    .update(correction)
    .set({ state: "refused", decidedAt: at.clock.now, decidedByName: "林副主任", version: 2 })
    .where(and(eq(correction.countyId, at.countyId), eq(correction.id, String(body.id))));

testWrites(
  [
    {
      path: "correction.request",
      by: "unit_clerk",
      wrongRole: "office",
      namesNothing: true,
      input: async () => freshLine(),
      otherBody: { reason: "另一个理由" },
    },
    {
      path: "correction.approve",
      by: "office",
      wrongRole: "unit_lead",
      input: freshCorrection,
      otherBody: { version: 2 },
      stale: decidedBehind,
    },
    {
      path: "correction.refuse",
      by: "office",
      wrongRole: "leader",
      input: async (at) => ({ ...(await freshCorrection(at)), reason: "数据无误" }),
      otherBody: { reason: "另一个理由" },
      stale: decidedBehind,
    },
  ],
  () => ({ world, other }),
);

describe("a correction", () => {
  it("warns of a personal number before it is kept", async () => {
    const call = { ...key(), ...freshLine(), reason: "找13812345678核实" };
    const failure = await failureOf(world.caller("unit_clerk").correction.request(call));
    expect(failure.fields).toEqual(["reason", "confirmPersonalNumbers"]);
    const repeated = { ...call, confirmPersonalNumbers: true };
    expect(await world.caller("unit_clerk").correction.request(repeated)).toHaveProperty(
      "correctionId",
    );
  });

  it("is requested once, however many request it at the same time", async () => {
    const line = freshLine();
    const { request } = world.caller("unit_clerk").correction;
    const results = await Promise.allSettled([1, 2, 3].map(() => request({ ...key(), ...line })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("shows a unit its own alone", async () => {
    await freshCorrection(world);
    const own = await world.caller("unit_lead").correction.list({});
    expect(own.rows.length).toBeGreaterThan(0);
    expect(await world.caller("baisha_lead").correction.list({})).toMatchObject({
      rows: [],
      counts: { asked: 0 },
    });
    const waiting = await world.caller("office").correction.list({ state: "asked" });
    expect(waiting.rows.every(({ state }) => state === "asked")).toBe(true);
  });
});
