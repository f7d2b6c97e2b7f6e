import { useDatabase } from "@xianlan/db/testing";
import { expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

it("the county sees its own units and places, by pinyin", async () => {
  const units = await world.caller("leader").unit.directory();
  expect(units.map(({ name }) => name)).toEqual(["白沙乡", "城关街道", "青石镇"]);
  expect(units.at(-1)?.places.map(({ name }) => name)).toEqual(["上村", "下村"]);
  const ids = (await other.caller("leader").unit.directory()).map(({ id }) => id);
  expect(units.filter(({ id }) => ids.includes(id))).toEqual([]);
});

it("a unit sees itself alone", async () => {
  const units = await world.caller("baisha_clerk").unit.directory();
  expect(units).toMatchObject([{ name: "白沙乡", places: [{ name: "白沙乡文明实践所" }] }]);
});

it("is closed to administrators and auditors, who have their own", async () => {
  for (const who of ["admin", "auditor"] as const) {
    expect((await failureOf(world.caller(who).unit.directory())).code).toBe("FORBIDDEN");
  }
});
