import { randomUUID } from "node:crypto";
import { activity, auditLog } from "@xianlan/db";
import { type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });

/** B5 worth 1 point less, B6 one more. */
function shifted(rules: SchemeRules): SchemeRules {
  const weights: Record<string, string> = { B5: "1", B6: "4" };
  const indicators = rules.indicators.map((one) => ({
    ...one,
    weight: weights[one.code] ?? one.weight,
  }));
  return { ...rules, indicators };
}

describe("what a revision changes", () => {
  it("is shown for every unit before the approval, and stored with it", async () => {
    const office = world.caller("office").scheme;
    const { accountId, unitId, countyId } = world.accounts.unit_clerk;
    const at = world.clock.now;
    await world.admin.insert(activity).values(
      Array.from({ length: 10 }, (_, month) => ({
        countyId,
        id: uuid(),
        unitId: unitId ?? "",
        kind: "lecture" as const,
        happenedOn: `2026-${String(month + 1).padStart(2, "0")}-10`,
        title: "宣讲",
        attributes: {},
        createdBy: accountId,
        createdByName: "石干事",
        createdAt: at,
        updatedAt: at,
        updatedByName: "石干事",
      })),
    );
    const made = await office.create({ ...key(), year: 2026, from: "in_force" });
    const unchanged = await office.impact({ id: made.id });
    expect(unchanged).toMatchObject({ rules: [], base: { year: 2026, revision: 1 } });
    expect(unchanged.units.every(({ change }) => Number(change) === 0)).toBe(true);

    const { title, rules } = await office.byId({ id: made.id });
    expect(rules).toEqual(templateRules());
    const saved = await office.save({
      ...key(),
      id: made.id,
      version: made.version,
      title,
      rules: shifted(rules),
    });
    const impact = await office.impact({ id: made.id });
    expect(impact.rules).toHaveLength(2);
    expect(impact.units).toHaveLength(3);
    // The lectures, on pace, bring 1 point more; nobody had points for staff study. D4 and G1 do not
    // apply yet, so that 91 points count for 100: 1 ÷ 91 % ≈ 1.1.
    const [first, ...others] = impact.units;
    expect(first).toMatchObject({ name: "青石镇", change: "1.1" });
    expect(others.map(({ change }) => change)).toEqual(["0.0", "0.0"]);
    expect(await failureOf(world.caller("unit_lead").scheme.impact({ id: made.id }))).toMatchObject(
      { code: "FORBIDDEN" },
    );

    const proposed = await office.propose({ ...key(), id: made.id, version: saved.version });
    await world
      .caller("leader")
      .scheme.approve({ ...key(), id: made.id, version: proposed.version });
    const [row] = await world.admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, countyId), eq(auditLog.action, "scheme.approve")));
    const total = (which: unknown) => Reflect.get(Object(which), "totals");
    expect(total(row?.before)).toHaveLength(3);
    expect(total(row?.after)[0]).toMatchObject({ name: "青石镇", total: first?.after });
    expect(total(row?.before)[0]).toMatchObject({ name: "青石镇", total: first?.before });
  });

  it("compares a year's first scheme with last year's rules, without scores", async () => {
    const office = world.caller("office").scheme;
    const made = await office.create({ ...key(), year: 2027, from: "previous" });
    const impact = await office.impact({ id: made.id });
    expect(impact).toMatchObject({ base: { year: 2026 }, rules: [], units: [] });
  });
});
