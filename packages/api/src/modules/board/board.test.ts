import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import { boardStates, boardStatusLights, type FindingFilter } from "@xianlan/domain/finding";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountName, failureOf, useWorld } from "../../testing/index.ts";
import { anyFindings } from "../../testing/random-findings.ts";

const world = useWorld();

type Row = typeof finding.$inferInsert;

/** Puts other findings in the place of all that are there, and lets the county know by a real write. */
async function replaceFindings(rows: Row[]): Promise<void> {
  await world.admin.delete(finding).where(eq(finding.countyId, world.countyId));
  if (rows.length > 0) await world.admin.insert(finding).values(rows);
  const inspection = { title: "第四轮督查", startsOn: world.clock.today };
  await world.caller("office").inspection.create({ idempotencyKey: randomUUID(), ...inspection });
}

/** Rows of the list behind a link, first page; and how many there are in all. */
async function listOf(who: AccountName, filter: FindingFilter) {
  const caller = world.caller(who);
  const { sort: _, order: __, ...counted } = filter;
  const { rows } = await caller.finding.list({ ...filter, limit: 200 });
  return { rows, total: (await caller.finding.facets(counted)).total };
}

/** A county full of findings. */
function manyFindings(): fc.Arbitrary<Row[]> {
  const samples = fc.array(anyFindings(world, 60), { minLength: 12, maxLength: 16, size: "max" });
  return samples.map((lists) =>
    lists.flat().map((row, at) => ({ ...row, number: `督〔2026〕3-${at + 1}` })),
  );
}

const people = ["office", "leader", "inspector", "unit_lead", "unit_clerk"] as const;

describe("the board", () => {
  it("counts in each column exactly the rows its link lists, whoever reads it", async () => {
    await fc.assert(
      fc.asyncProperty(
        manyFindings(),
        fc.constantFrom(...people),
        fc.constantFrom("state" as const, "lamp" as const),
        fc.constantFrom<FindingFilter>(
          {},
          { severity: ["major", "serious"] },
          { unitId: [world.units.qingshi] },
          { category: ["team"] },
        ),
        async (rows, who, by, filter) => {
          await replaceFindings(rows);
          const { groups } = await world.caller(who).board.read({ by, ...filter });
          expect(groups.map(({ key }) => key)).toEqual(
            by === "state" ? boardStates : boardStatusLights,
          );
          for (const group of groups) {
            const list = await listOf(who, group.filter);
            expect(group.count, group.key).toBe(list.total);
            expect(list.rows.map(({ id }) => id)).toEqual(
              expect.arrayContaining(group.cards.map(({ id }) => id)),
            );
            if (by === "lamp") {
              expect(group.cards.every(({ statusLight }) => statusLight === group.key)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it("has every open finding in one column and one status light", async () => {
    await replaceFindings(fc.sample(manyFindings(), { numRuns: 1, seed: 5 })[0] ?? []);
    const { board, finding: findings } = world.caller("office");
    const open = (await findings.facets({ flag: "open" })).total;
    const byStatusLight = (await board.read({ by: "lamp" })).groups;
    const byState = (await board.read({ by: "state" })).groups;
    const sum = (groups: readonly { count: number }[]) =>
      groups.reduce((total, { count }) => total + count, 0);
    expect(open).toBeGreaterThan(0);
    expect(sum(byStatusLight)).toBe(open);
    expect(sum(byState.filter(({ key }) => key !== "closed"))).toBe(open);
  });

  it("shows a unit its own cards alone, and offers each person only actions that are theirs", async () => {
    await replaceFindings(fc.sample(manyFindings(), { numRuns: 1, seed: 5 })[0] ?? []);
    const cardsOf = async (who: AccountName) =>
      (await world.caller(who).board.read({ by: "state" })).groups.flatMap(({ cards }) => cards);
    const lead = await cardsOf("unit_lead");
    expect(lead.length).toBeGreaterThan(0);
    expect(lead.every(({ unitId }) => unitId === world.units.qingshi)).toBe(true);
    const office = await cardsOf("office");
    const movesOf = (cards: typeof office, state: string) =>
      new Set(cards.filter((card) => card.state === state).flatMap(({ moves }) => moves));
    expect(movesOf(office, "closure_requested")).toEqual(new Set(["start_verification"]));
    expect(movesOf(office, "issued")).toEqual(new Set());
    expect(movesOf(lead, "closure_requested")).toEqual(new Set());
    expect(movesOf(lead, "issued")).toContain("acknowledge");
    expect(movesOf(await cardsOf("unit_clerk"), "rectifying")).toEqual(new Set());
  });
});

describe("重大与否决", () => {
  const day = "2026-11-10";
  const row = (number: string, changes: Partial<Row>): Row => ({
    countyId: world.countyId,
    inspectionId: world.inspectionId,
    id: randomUUID(),
    number,
    unitId: world.units.qingshi,
    state: "rectifying",
    severity: "ordinary",
    fact: "问题事实",
    category: "theory",
    foundOn: day,
    issuedOn: day,
    dueOn: "2026-12-30",
    originalDueOn: "2026-12-30",
    createdBy: world.accounts.office.accountId,
    createdByName: "何主任",
    createdAt: world.clock.now,
    updatedAt: world.clock.now,
    updatedByName: "何主任",
    ...changes,
  });
  const requester = () => world.accounts.unit_lead.accountId;

  it("says of each row why it is there, those awaiting a decision first", async () => {
    await replaceFindings([
      row("1", {}),
      row("2", { severity: "major" }),
      row("3", { returnedCount: 2 }),
      row("4", { extensionRequestedBy: requester(), extensionsGranted: 0 }),
      row("5", { extensionRequestedBy: requester(), extensionsGranted: 1 }),
      row("6", { longTermRequestedBy: requester() }),
      row("7", { vetoRequestedBy: world.accounts.office.accountId }),
      row("8", { state: "closed", vetoed: true, closedOn: day, onTime: true }),
      row("9", { state: "closed", severity: "major", closedOn: day, onTime: true }),
    ]);
    const { rows, total, waiting } = await world.caller("leader").board.watch();
    expect(rows.map(({ number, reasons }) => [number, reasons.map(({ key }) => key)])).toEqual([
      ["7", ["veto_proposed"]],
      ["5", ["second_extension"]],
      ["6", ["long_term_requested"]],
      ["8", ["vetoed"]],
      ["2", ["major"]],
      ["3", ["returned_twice"]],
    ]);
    expect([total, waiting]).toEqual([6, 3]);
  });

  it("offers the actions to a leader and to nobody else", async () => {
    const actionsOf = async (who: AccountName) =>
      Object.fromEntries(
        (await world.caller(who).board.watch()).rows.map(({ number, actions }) => [
          number,
          actions,
        ]),
      );
    expect(await actionsOf("leader")).toMatchObject({
      5: ["grant_extension", "refuse_extension"],
      6: ["make_long_term", "refuse_long_term"],
      7: ["confirm_veto", "refuse_veto"],
      2: [],
    });
    expect(Object.values(await actionsOf("office")).flat()).toEqual([]);
    expect((await failureOf(world.caller("unit_lead").board.watch())).kind).toBe("forbidden");
  });
});
