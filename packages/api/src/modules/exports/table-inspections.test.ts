import { randomUUID } from "node:crypto";
import { visitCheck } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { readGrid } from "@xianlan/office";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { type AccountName, createWorld, type World } from "../../testing/index.ts";
import { plannedVisit } from "../../testing/visits.ts";
import { exportTable } from "./index.ts";

let test: TestDatabase;
let world: World;

beforeAll(async () => {
  test = await testDatabase();
  world = await createWorld(test);
});
afterAll(async () => {
  await world.close();
  await test.close();
});

async function worksheetOf(who: AccountName, table: string, id: string) {
  const address = new URLSearchParams({ id });
  const file = await exportTable(world.context(who), table, address);
  const { worksheets } = await readGrid(file.bytes, file.fileName);
  const rows = worksheets[0]?.rows ?? [];
  return rows.map((row) => row.map(({ value }) => String(value ?? "")).filter(Boolean));
}

it("gives the plan as a worksheet to sign, the seed of the draw under it", async () => {
  const { inspectionId } = await plannedVisit(world);
  await world.caller("office").inspection.draw({
    idempotencyKey: randomUUID(),
    id: inspectionId,
    version: 1,
    seed: "2026-3-plan",
    strata: [{ unitId: world.units.qingshi, kinds: ["village"], take: 1 }],
    expected: [world.places.xiacun],
  });
  const rows = await worksheetOf("leader", "round-plan", inspectionId);
  expect(rows).toContainEqual(expect.arrayContaining(["青石镇", "上村", "村", "指定", "方督查"]));
  expect(rows).toContainEqual(expect.arrayContaining(["青石镇", "下村", "村", "抽签", "待检查"]));
  const under = rows.flat().join("\n");
  expect(under).toMatch(/督查组：方督查、罗督查/);
  expect(under).toMatch(/抽签种子：2026-3-plan/);
});

it("gives the result by unit and category with its totals, to the county alone", async () => {
  const { id, inspectionId } = await plannedVisit(world, { state: "done" });
  await world.admin.insert(visitCheck).values({
    countyId: world.countyId,
    id: randomUUID(),
    visitId: id,
    itemCode: "D4-1",
    result: "fail",
    checked: 8,
    failed: 3,
    answeredAt: world.clock.now,
    receivedAt: world.clock.now,
    recordedByName: "方督查",
  });
  const rows = await worksheetOf("inspector", "round-result", inspectionId);
  const figures = ["0", "1", "0", "8", "3", "0"];
  expect(rows).toContainEqual(expect.arrayContaining(["青石镇", "阵地建设", ...figures]));
  expect(rows).toContainEqual(expect.arrayContaining(["青石镇", "小计", ...figures]));
  expect(rows).toContainEqual(expect.arrayContaining(["合计", ...figures]));
  const refused = await worksheetOf("unit_lead", "round-result", inspectionId).catch(
    (error) => error,
  );
  expect(refused).toBeInstanceOf(AppError);
  expect(refused.kind).toBe("forbidden");
});
