import { randomUUID } from "node:crypto";
import { assessment } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf } from "../../testing/failure.ts";
import { withScheme } from "../../testing/schemes.ts";
import { uploadedFile } from "../../testing/seeded-finding.ts";
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
const points = (value: string) => ({ kind: "points", points: value }) as const;

async function honour(at: World, unit: "qingshi" | "baisha" = "qingshi") {
  return {
    unitId: at.units[unit],
    code: "H1",
    happenedOn: "2026-06-01",
    value: points("1.5"),
    reason: "经验被市里推广",
    attachmentIds: [await uploadedFile(at, "office")],
  };
}

async function recorded(at: World) {
  return at.caller("office").assessment.record({ ...key(), ...(await honour(at)) });
}

const concurrentChange = (at: World, { id }: Record<string, unknown>) =>
  at.admin
    .update(assessment)
    .set({ version: 2 })
    .where(eq(assessment.id, String(id)));

const change = { happenedOn: "2026-06-02", value: points("2"), reason: "经验被省里推广" };

testWrites(
  [
    {
      path: "assessment.record",
      by: "office",
      wrongRole: "inspector",
      input: honour,
      otherBody: { value: points("2") },
    },
    {
      path: "assessment.change",
      by: "office",
      wrongRole: "unit_lead",
      input: async (at) => ({ ...(await recorded(at)), ...change, attachmentIds: [] }),
      otherBody: { value: points("0.5") },
      stale: concurrentChange,
    },
    {
      path: "assessment.remove",
      by: "office",
      wrongRole: "leader",
      input: async (at) => ({ ...(await recorded(at)), reason: "登记有误，撤销" }),
      otherBody: { reason: "重复登记，撤销" },
      stale: concurrentChange,
    },
  ],
  () => ({ world, other }),
);

describe("what the office records", () => {
  const record = async (changes: object) =>
    failureOf(
      world.caller("office").assessment.record({ ...key(), ...(await honour(world)), ...changes }),
    );

  it("is checked against the year's scheme", async () => {
    const fields = async (changes: object) => (await record(changes)).fields[0];
    expect(await fields({ value: points("5.5") })).toBe("value.points");
    expect(await fields({ code: "B1" })).toBe("code");
    expect(await fields({ code: "Z9" })).toBe("code");
    expect(await fields({ attachmentIds: [] })).toBe("attachmentIds");
    expect(await fields({ happenedOn: "2026-11-21" })).toBe("happenedOn");
    expect(await fields({ happenedOn: "2024-03-01" })).toBe("happenedOn");
    // Sampled places score through visits.
    expect(await fields({ code: "D4" })).toBe("code");
  });

  it("counts no more once removed, and stays with its reason", async () => {
    const office = world.caller("office");
    const row = await recorded(world);
    await office.assessment.remove({ ...key(), ...row, reason: "登记有误，撤销" });
    const { rows } = await office.assessment.list({});
    expect(rows.find(({ id }) => id === row.id)).toMatchObject({ removedReason: "登记有误，撤销" });
    const repeated = office.assessment.remove({
      ...key(),
      id: row.id,
      version: 2,
      reason: "再次撤销",
    });
    expect(await failureOf(repeated)).toMatchObject({ kind: "refused" });
  });

  it("is seen by its own unit alone", async () => {
    await world
      .caller("office")
      .assessment.record({ ...key(), ...(await honour(world, "baisha")) });
    const listed = await world.caller("unit_clerk").assessment.list({});
    expect(new Set(listed.rows.map(({ unitId }) => unitId))).toEqual(
      new Set([world.units.qingshi]),
    );
  });
});
