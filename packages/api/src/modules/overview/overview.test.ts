import { randomUUID } from "node:crypto";
import { finding } from "@xianlan/db";
import {
  countFigureKeys,
  type FigureKey,
  type FindingFilter,
  figureFilter,
  type RateFigure,
  rateFigures,
} from "@xianlan/domain/finding";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountName, failureOf, useWorld } from "../../testing/index.ts";
import { anyFindings } from "../../testing/random-findings.ts";

const world = useWorld();

/** Puts other findings in the place of all that are there, and lets the county know by a real write. */
async function replaceFindings(rows: (typeof finding.$inferInsert)[]): Promise<void> {
  await world.admin.delete(finding).where(eq(finding.countyId, world.countyId));
  if (rows.length > 0) await world.admin.insert(finding).values(rows);
  const key = { idempotencyKey: randomUUID() };
  const inspection = { title: "第四轮督查", startsOn: world.clock.today };
  await world.caller("office").inspection.create({ ...key, ...inspection });
}

/** The rows a link leads to, all pages of them. */
async function rowsOf(who: AccountName, filter: FindingFilter) {
  const { list } = world.caller(who).finding;
  const rows: Awaited<ReturnType<typeof list>>["rows"] = [];
  let cursor: Awaited<ReturnType<typeof list>>["nextCursor"] = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ ...filter, limit: 7, cursor });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return rows;
}

/** Every number with its link, of the county or of one unit. */
type Linked = { of: string; value: number; filter: FindingFilter };

function linkedCounts(counts: Record<string, number>, within: FindingFilter = {}): Linked[] {
  const figures: FigureKey[] = [...countFigureKeys, ...(Object.keys(rateFigures) as RateFigure[])];
  return figures.map((figure) => {
    const counted = figure in rateFigures ? rateFigures[figure as RateFigure].numerator : figure;
    return { of: figure, value: counts[counted] ?? -1, filter: figureFilter(figure, within) };
  });
}

type Month = { month: string; opened: number; closed: number } & Record<
  "openedFilter" | "closedFilter",
  FindingFilter
>;

const linkedMonths = (months: readonly Month[]): Linked[] =>
  months.flatMap(({ month, opened, closed, openedFilter, closedFilter }) => [
    { of: `${month} opened`, value: opened, filter: openedFilter },
    { of: `${month} closed`, value: closed, filter: closedFilter },
  ]);

async function expectRows(who: AccountName, linked: readonly Linked[]): Promise<void> {
  for (const { of, value, filter } of linked) {
    expect((await rowsOf(who, filter)).length, of).toBe(value);
  }
}

describe("every number of the overview", () => {
  it("equals the rows its link leads to, whatever the findings", async () => {
    await fc.assert(
      fc.asyncProperty(anyFindings(world, 45), async (rows) => {
        await replaceFindings(rows);
        const overview = await world.caller("leader").overview.read();
        const { counts, funnel, months, units } = overview;
        await expectRows("leader", [
          ...linkedCounts(counts),
          ...funnel.map(({ label, ...step }) => ({ of: label, ...step })),
          ...linkedMonths(months),
          ...units.flatMap((unit) => linkedCounts(unit.counts, { unitId: [unit.unitId] })),
        ]);
        for (const part of overview.sentence) {
          if ("text" in part) continue;
          const linked = await rowsOf("leader", part.filter);
          const wanted = [linked.length, new Set(linked.map(({ unitId }) => unitId)).size];
          expect(wanted).toContain(Number(part.value));
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it("equals its rows on a unit's page too, for the county and for the unit itself", async () => {
    const [rows = []] = fc.sample(anyFindings(world, 60), { numRuns: 1, seed: 11 });
    await replaceFindings(rows);
    const id = world.units.qingshi;
    for (const who of ["leader", "unit_lead"] as const) {
      const page = await world.caller(who).overview.unit({ id });
      await expectRows(who, [
        ...linkedCounts(page.counts, { unitId: [id] }),
        ...linkedMonths(page.months),
      ]);
      const open = await rowsOf(who, { unitId: [id], flag: "open" });
      expect(page.open.map((row) => row.id).sort()).toEqual(open.map((row) => row.id).sort());
    }
  }, 60_000);
});

describe("a unit's page", () => {
  it("is shown to the unit itself and the county, and nobody else", async () => {
    const { qingshi, baisha } = world.units;
    const by = (who: AccountName, id: string) => world.caller(who).overview.unit({ id });
    expect((await by("inspector", baisha)).unit.name).toBe("白沙乡");
    expect((await by("unit_clerk", qingshi)).unit.name).toBe("青石镇");
    expect(await failureOf(by("unit_clerk", baisha))).toMatchObject({ code: "NOT_FOUND" });
    expect(await failureOf(by("leader", randomUUID()))).toMatchObject({ code: "NOT_FOUND" });
    expect(await failureOf(by("admin", qingshi))).toMatchObject({ code: "FORBIDDEN" });
  });
});
