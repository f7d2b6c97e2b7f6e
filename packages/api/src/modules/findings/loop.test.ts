import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../../testing/index.ts";

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

it("works a finding from draft to closure", async () => {
  const key = () => crypto.randomUUID();
  const draft = await world.caller("inspector").finding.draft({
    idempotencyKey: key(),
    inspectionId: world.inspectionId,
    unitId: world.units.qingshi,
    placeId: world.places.shangcun,
    placeText: "",
    fact: "上村新时代文明实践站全年未开展活动",
    category: "civility",
    dutyCode: "E1",
    dutyText: "",
    severity: "serious",
    criteria: ["补办活动不少于4次", "建立年度计划"],
    foundOn: "2026-11-19",
    dueOn: null,
  });
  expect(draft).toMatchObject({ number: "督〔2026〕3-001", state: "draft", version: 1 });
  const page = await world.caller("office").finding.byId({ id: draft.id });
  expect(page.missing).toEqual([]);
  const list = await world.caller("office").finding.list({});
  expect(list.rows).toHaveLength(1);
  const facets = await world.caller("office").finding.facets({});
  expect(facets.total).toBe(1);
  expect(facets.values.state).toEqual({ draft: 1 });
  expect(await world.caller("office").task.list()).toMatchObject({ total: 1 });
  expect(await world.caller("office").finding.byNumber({ q: "3-001" })).toHaveLength(1);
});
