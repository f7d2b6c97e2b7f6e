import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, findingAt, type World } from "../../testing/index.ts";

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

it("a unit reads nowhere that a veto or a reopening is being weighed", async () => {
  const veto = await findingAt(world, "veto_proposed");
  const reopening = await findingAt(world, "reopen_requested");
  const ask = world.caller("unit_lead");
  const read = JSON.stringify([
    await ask.finding.byId({ id: veto.id }),
    await ask.finding.byId({ id: reopening.id }),
    await ask.finding.list({}),
    await ask.task.list(),
    await ask.board.read({ by: "state" }),
    await ask.rectification.read({ unitId: world.units.qingshi }),
    await ask.notice.list({}),
    await ask.finding.samePlace({
      ...{ unitId: world.units.qingshi, placeId: world.places.shangcun, placeText: "" },
      exceptId: null,
    }),
  ]);
  expect(read).toContain(veto.number);
  for (const sign of [/"(?:veto|reopen)AskedBy":"/, /提请/, /"reopenRequested":true/, /待确认/]) {
    expect(read).not.toMatch(sign);
  }
});
