import { randomUUID } from "node:crypto";
import { withScope } from "@xianlan/db";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { memoizeByRevision, memoizePerUnit } from "./revision.ts";
import { draftInput, findingAt, useWorld } from "./testing/index.ts";

const world = useWorld();

/** Runs on a snapshot of the county's reader, as every read does. */
function reading<Result>(run: Parameters<typeof withScope<Result>>[3]): Promise<Result> {
  const { countyId } = world;
  const scope = { role: "xianlan_reader", countyId, unitId: null, accountId: null } as const;
  return withScope(world.database, scope, "read", run);
}

/** Units whose part was worked out in one reading. */
async function recomputed(key: string): Promise<readonly string[]> {
  const { qingshi, baisha } = world.units;
  const computed: string[] = [];
  await reading((tx) =>
    memoizePerUnit(tx, world.countyId, key, [qingshi, baisha], async (unitIds) => {
      computed.push(...unitIds);
      return new Map(unitIds.map((unitId) => [unitId, unitId]));
    }),
  );
  return computed.toSorted();
}

/** Whether a result of a scope was worked out anew. */
async function isNew(unitId: string | null, key: string): Promise<boolean> {
  let computed = false;
  await reading((tx) =>
    memoizeByRevision(tx, { countyId: world.countyId, unitId }, key, async () => {
      computed = true;
      return null;
    }),
  );
  return computed;
}

describe("what is remembered of a county", () => {
  it("is worked out again for the unit that was written to, and for no other", async () => {
    const { qingshi, baisha } = world.units;
    const { id } = await findingAt(world, "issued");
    const key = randomUUID();
    expect(await recomputed(key)).toEqual([qingshi, baisha].toSorted());
    expect(await recomputed(key)).toEqual([]);
    // The office writes into the unit's row: what counts is whose row it is.
    await world.caller("office").finding.note({ id, text: "核对过", idempotencyKey: randomUUID() });
    expect(await recomputed(key)).toEqual([qingshi]);
    await world
      .caller("office")
      .finding.draft(draftInput(world, { unitId: baisha, placeId: null }));
    expect(await recomputed(key)).toContain(baisha);
  });

  it("is worked out again for every unit after a change that all figures rest on", async () => {
    const { qingshi, baisha } = world.units;
    const key = randomUUID();
    await recomputed(key);
    await world.caller("admin").directory.createUnit({
      name: "新设镇",
      shortName: "新设",
      kind: "township",
      regionCode: "",
      active: true,
      idempotencyKey: randomUUID(),
    });
    expect(await recomputed(key)).toEqual([qingshi, baisha].toSorted());
  });

  it("stays while an account is administered: no figure rests on that", async () => {
    const [key, unitKey] = [randomUUID(), randomUUID()];
    await recomputed(key);
    await isNew(world.units.qingshi, unitKey);
    await isNew(null, key);
    await world.caller("admin").account.unlock({
      id: world.accounts.unit_clerk.accountId,
      idempotencyKey: randomUUID(),
    });
    expect(await recomputed(key)).toEqual([]);
    expect(await isNew(world.units.qingshi, unitKey)).toBe(false);
    expect(await isNew(null, key)).toBe(true);
  });

  it("lets what it works out itself end before it tells of another's failure", async () => {
    const { qingshi, baisha } = world.units;
    const key = randomUUID();
    const failure = Promise.withResolvers<ReadonlyMap<string, string>>();
    const started = Promise.withResolvers<void>();
    const other = reading((tx) =>
      memoizePerUnit(tx, world.countyId, key, [qingshi], () => {
        started.resolve();
        return failure.promise;
      }),
    );
    await started.promise;
    const seen: string[] = [];
    const own = reading((tx) =>
      memoizePerUnit(tx, world.countyId, key, [qingshi, baisha], async (unitIds) => {
        failure.reject(new Error("the other's"));
        for (let statement = 0; statement < 3; statement += 1) {
          const { rows } = await tx.execute(sql`select current_setting('xl.county') as county`);
          seen.push(String(rows[0]?.county));
        }
        return new Map(unitIds.map((unitId) => [unitId, unitId]));
      }),
    );
    await expect(other).rejects.toThrow("the other's");
    await expect(own).rejects.toThrow("the other's");
    expect(seen).toEqual(Array.from({ length: 3 }, () => world.countyId));
  });

  it("is not kept when it could not be worked out", async () => {
    const key = randomUUID();
    const failing = reading((tx) =>
      memoizePerUnit(tx, world.countyId, key, [world.units.qingshi], () =>
        Promise.reject(new Error("no")),
      ),
    );
    await expect(failing).rejects.toThrow("no");
    const { qingshi, baisha } = world.units;
    expect(await recomputed(key)).toEqual([qingshi, baisha].toSorted());
  });
});
