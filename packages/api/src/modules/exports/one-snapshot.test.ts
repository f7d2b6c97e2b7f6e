import { randomUUID } from "node:crypto";
import { visitCheck } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import { createWorld, draftInput, type World } from "../../testing/index.ts";
import { plannedVisit } from "../../testing/visits.ts";
import { inSnapshot, read, write } from "../../transaction.ts";
import { listFindings } from "../findings/queries.ts";
import { readTable } from "./export-table.ts";
import { inspectionPlanTable, inspectionResultTable } from "./table-inspections.ts";

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

describe("an export of several reads", () => {
  it("shows nothing that was committed between two of them", async () => {
    const { id: visitId, inspectionId } = await plannedVisit(world, { state: "done" });
    const failCheck = () =>
      world.admin.insert(visitCheck).values({
        countyId: world.countyId,
        id: randomUUID(),
        visitId,
        itemCode: "D4-1",
        result: "fail",
        checked: 8,
        failed: 3,
        answeredAt: world.clock.now,
        receivedAt: world.clock.now,
        recordedByName: "方督查",
      });
    const office = world.context("office");
    const address = new URLSearchParams({ id: inspectionId });
    const before = await readTable(office, inspectionResultTable, address);
    const during = await readTable(
      office,
      {
        permission: inspectionResultTable.permission,
        read: async (tableContext) => {
          await inspectionPlanTable.read(tableContext, address);
          await failCheck();
          return inspectionResultTable.read(tableContext, address);
        },
      },
      address,
    );
    expect(during).toEqual(before);
    expect(await readTable(office, inspectionResultTable, address)).not.toEqual(before);
  });
});

describe("a snapshot", () => {
  it("lets each list function read the same state, until it ends", async () => {
    const context = world.context("office");
    const grant = authorize(context, "finding.export");
    const list = (from = context) =>
      listFindings(from, { sort: "number", order: "asc", limit: 50 });
    const before = (await list()).rows.length;
    const seen = await inSnapshot(context, grant, async (snapshot) => {
      const first = (await list(snapshot)).rows.length;
      await world.caller("office").finding.draft(draftInput(world));
      return [first, (await list(snapshot)).rows.length, (await list()).rows.length];
    });
    expect(seen).toEqual([before, before, before + 1]);
  });

  it("refuses a read of another scope, and every write", async () => {
    const office = world.context("office");
    const grant = authorize(office, "finding.export");
    const admin = authorize(world.context("admin"), "admin.accounts");
    const own = authorize(office, "account.self");
    const unit = authorize(world.context("unit_lead"), "finding.export");
    await inSnapshot(office, grant, async (snapshot) => {
      for (const other of [admin, own, unit]) {
        await expect(read(snapshot, other, async () => null)).rejects.toThrow(TypeError);
      }
      const key = { idempotencyKey: randomUUID() };
      const written = write(snapshot, grant, "table.export", key, async () => null);
      await expect(written).rejects.toThrow(TypeError);
    });
  });

  it("leaves each read its own permission", async () => {
    const lead = world.context("unit_lead");
    await inSnapshot(lead, authorize(lead, "finding.export"), async (snapshot) => {
      expect(() => authorize(snapshot, "overview.read")).toThrow("不能");
    });
  });
});
