import { useDatabase } from "@xianlan/db/testing";
import { sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { afterAll, expect, it } from "vitest";
import { examineHoldings } from "./holdings.ts";
import { createWorld, type World } from "./testing/world.ts";

const demoCountyId = uuid();
const database = useDatabase();
let world: World;

afterAll(async () => {
  await world.close();
});

it("says whose audit key wrote the chains, and whether the county is the demo's", async () => {
  const examine = (key: Uint8Array) => examineHoldings(database.appUrl, key, demoCountyId);
  expect(await examine(new Uint8Array(32))).toEqual({ chain: "none", kind: null });
  world = await createWorld(database);
  const { auditKey } = world.services;
  expect(await examine(auditKey)).toEqual({ chain: "none", kind: "real" });
  await world.caller("admin").directory.createUnit({
    kind: "township",
    shortName: "",
    regionCode: "",
    active: true,
    name: "城关镇",
    idempotencyKey: uuid(),
  });
  expect(await examine(auditKey)).toEqual({ chain: "ours", kind: "real" });
  expect(await examine(new Uint8Array(32))).toEqual({ chain: "foreign", kind: null });
  await world.admin.execute(
    sql`insert into county (county_id, name) values (${demoCountyId}, '云溪县（演示）')`,
  );
  expect(await examine(auditKey)).toEqual({ chain: "ours", kind: "demo" });
});
