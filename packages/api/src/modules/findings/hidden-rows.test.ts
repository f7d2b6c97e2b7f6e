import { expect, it } from "vitest";
import { findingAt, useWorld } from "../../testing/index.ts";

const world = useWorld();

it("a unit reads nowhere that a veto or a reopening is being weighed", async () => {
  const veto = await findingAt(world, "veto_proposed");
  const reopening = await findingAt(world, "reopen_requested");
  const lead = world.caller("unit_lead");
  const read = JSON.stringify([
    await lead.finding.byId({ id: veto.id }),
    await lead.finding.byId({ id: reopening.id }),
    await lead.finding.list({}),
    await lead.task.list(),
    await lead.board.read({ by: "state" }),
    await lead.rectification.read({ unitId: world.units.qingshi }),
    await lead.notice.list({}),
    await lead.finding.samePlace({
      unitId: world.units.qingshi,
      placeId: world.places.shangcun,
      placeText: "",
      exceptId: null,
    }),
  ]);
  expect(read).toContain(veto.number);
  for (const sign of [
    /"(?:veto|reopen)RequestedBy":"/,
    /提请/,
    /"reopenRequested":true/,
    /待确认/,
  ]) {
    expect(read).not.toMatch(sign);
  }
});
