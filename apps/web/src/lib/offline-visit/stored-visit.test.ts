import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { openDevice, readDevice } from "./device.ts";
import type { DeviceVisit } from "./types.ts";

const row = { itemCode: "A1-1", text: "台账是否建立", result: "pass" };
const finding = { id: "f", number: "清河督〔2026〕1号", fact: "未更新", here: true };

/** What a device of before the upgrade stored, read by today's page. */
async function readBack(sheet: object) {
  const device = await openDevice(randomUUID());
  const id = randomUUID();
  const bundle = { visit: { id, version: 3 }, items: [], checks: [], mayRecord: true, sheet };
  await device.put("visits", { id, bundle } as unknown as DeviceVisit);
  const [visit] = (await readDevice(device)).visits;
  const stored = await device.get("visits", id);
  device.close();
  return { visit, stored, bundle };
}

it("shows the brief of a visit stored before the upgrade, and leaves the stored one to its page", async () => {
  const lists = { open: { rows: [finding], total: 1 }, lookBack: { rows: [], total: 0 } };
  const last = { visitId: "v", visitedOn: "2026-10-08", total: 1 };
  const sheet = {
    today: "2026-11-20",
    ...lists,
    last: { ...last, rows: [{ ...row, told: "符合" }] },
  };
  const { visit, stored, bundle } = await readBack(sheet);
  const { sheet: _, ...others } = bundle;
  expect(visit?.bundle).toEqual({
    ...others,
    brief: { ...sheet, last: { ...last, rows: [{ ...row, resultText: "符合" }] } },
  });
  expect(stored?.bundle).toEqual(bundle);
});

it("shows one of a place nobody visited before", async () => {
  const none = { rows: [], total: 0 };
  const sheet = { today: "2026-11-20", open: none, lookBack: none, last: null };
  expect((await readBack(sheet)).visit?.bundle.brief).toEqual(sheet);
});
