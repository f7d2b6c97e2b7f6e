import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import {
  type CountFigure,
  countFigureKeys,
  countFigures,
  type FindingCounts,
  type FindingFacts,
  matchesFlag,
} from "@xianlan/domain/finding";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { actionCases } from "../../testing/action-cases.ts";
import { draftInput, findingAt, useWorld } from "../../testing/index.ts";

const world = useWorld();

function counts(figure: CountFigure, row: FindingFacts): boolean {
  const { filter } = countFigures[figure];
  if (!("flag" in filter)) return (filter.state as readonly string[]).includes(row.state);
  return matchesFlag(filter.flag, row, world.clock, world.services.calendar);
}

/** The county's figures computed from the stored rows, by the domain's rules alone. */
async function workedOut() {
  const rows = await world.admin.select().from(finding).where(eq(finding.countyId, world.countyId));
  const total = Object.fromEntries(
    countFigureKeys.map((figure) => [figure, rows.filter((row) => counts(figure, row)).length]),
  ) as FindingCounts;
  const month = world.clock.today.slice(0, 7);
  const within = (day: string | null) => day?.startsWith(month) ?? false;
  return {
    counts: total,
    opened: rows.filter(({ issuedOn }) => within(issuedOn)).length,
    closed: rows.filter(({ closedOn }) => within(closedOn)).length,
  };
}

async function shown() {
  const { counts: total, months } = await world.caller("leader").overview.read();
  const { opened = -1, closed = -1 } = months.at(-1) ?? {};
  return { counts: total, opened, closed };
}

// The overview is computed once a revision of the county. A write that forgot to move the revision
// would leave yesterday's figures on the leader's screen.
describe("the cached overview", () => {
  it.each(actionCases)("equals a new computation after finding.$action", async (one) => {
    const { id, version, ...seeded } = await findingAt(world, one.at, one.changes);
    const input = await one.input({ id, version, ...seeded }, world);
    expect(await shown()).toEqual(await workedOut());
    const key = { id, idempotencyKey: randomUUID(), ...(one.adds ? {} : { version }) };
    const call = Reflect.get(world.caller(one.by).finding, one.action);
    await (call as (body: unknown) => Promise<unknown>)({ ...input, ...key });
    const after = await shown();
    expect(after).toEqual(await workedOut());
    expect(await shown()).toEqual(after);
  });

  it("equals a new computation after a draft and after issuing several", async () => {
    const office = world.caller("office").finding;
    const drafts = [
      // A place nothing was closed at, or the issue would be refused as a return.
      await office.draft(draftInput(world, { placeId: null, placeText: "新建书屋" })),
      await office.draft(draftInput(world, { unitId: world.units.baisha, placeId: null })),
    ];
    expect(await shown()).toEqual(await workedOut());
    const complete = drafts.slice(0, 1).map(({ id, version }) => ({ id, version }));
    const before = await shown();
    await office.bulk({ idempotencyKey: randomUUID(), action: "issue", items: complete });
    const after = await shown();
    expect(after).toEqual(await workedOut());
    expect(after.counts.open).toBe(before.counts.open + 1);
  });

  it("includes a unit that is added", async () => {
    const before = await world.caller("leader").overview.read();
    await world.caller("admin").directory.createUnit({
      idempotencyKey: randomUUID(),
      name: "新设镇",
      shortName: "新设",
      kind: "township",
      regionCode: "",
      active: true,
    });
    const after = await world.caller("leader").overview.read();
    expect(after.units).toHaveLength(before.units.length + 1);
  });
});
