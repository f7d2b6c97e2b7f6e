import { expect, it } from "vitest";
import { findingAt, useWorld } from "../../../testing/index.ts";

const world = useWorld();

it("lists what was found at a place before, the latest first; a unit sees its own without drafts", async () => {
  const at = (foundOn: string) => ({ foundOn, placeId: world.places.xiacun });
  const closed = await findingAt(world, "closed", at("2026-09-01"));
  const open = await findingAt(world, "rectifying", at("2026-11-10"));
  const draft = await findingAt(world, "draft", at("2026-11-18"));
  await findingAt(world, "issued", { foundOn: "2026-11-19", placeId: world.places.shangcun });
  const place = { unitId: world.units.qingshi, placeId: world.places.xiacun, placeText: "" };
  const samePlace = async (who: "inspector" | "unit_clerk" | "baisha_clerk", exceptId?: string) => {
    const rows = await world.caller(who).finding.samePlace({ ...place, exceptId });
    return rows.map(({ id }) => id);
  };
  expect(await samePlace("inspector")).toEqual([draft.id, open.id, closed.id]);
  expect(await samePlace("inspector", draft.id)).toEqual([open.id, closed.id]);
  expect(await samePlace("unit_clerk")).toEqual([open.id, closed.id]);
  expect(await samePlace("baisha_clerk")).toEqual([]);
  const rows = await world.caller("inspector").finding.samePlace({ ...place, exceptId: draft.id });
  expect(rows).toMatchObject([
    { number: open.number, stateLabel: "整改中", closedOn: null },
    { number: closed.number, stateLabel: "已销号", closedOn: world.clock.today, dutyCode: "E1" },
  ]);
});

it("matches a place outside the directory by its name, and finds nothing without one", async () => {
  const named = { placeId: null, placeText: "镇文化广场" };
  const one = await findingAt(world, "issued", named);
  const there = { unitId: world.units.qingshi, ...named };
  const { samePlace } = world.caller("office").finding;
  expect((await samePlace(there)).map(({ id }) => id)).toEqual([one.id]);
  expect(await samePlace({ ...there, placeText: "" })).toEqual([]);
});
