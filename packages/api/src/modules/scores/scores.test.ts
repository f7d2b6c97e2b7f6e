import { randomUUID } from "node:crypto";
import { activity, finding, findingVeto } from "@xianlan/db";
import { countFigures, dayThresholds } from "@xianlan/domain/finding";
import { eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { authorize } from "../../access.ts";
import { figureOfRow } from "../../scopes/findings.ts";
import { failureOf } from "../../testing/failure.ts";
import { withScheme } from "../../testing/schemes.ts";
import { findingAt, uploadedFile } from "../../testing/seeded-finding.ts";
import { useWorld } from "../../testing/use-world.ts";
import { morningOf } from "../../testing/world.ts";
import { read } from "../../transaction.ts";
import { loadUnitFacts } from "./index.ts";
import { schemeOf } from "./score-date.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world);
});

const key = () => ({ idempotencyKey: randomUUID() });

async function logSession(unit: "qingshi" | "baisha", happenedOn: string): Promise<string> {
  const { accountId, name } = world.accounts.unit_clerk;
  const id = uuid();
  await world.admin.insert(activity).values({
    countyId: world.countyId,
    id,
    unitId: world.units[unit],
    kind: "study_session",
    happenedOn,
    title: "中心组学习",
    attributes: { extended: true },
    createdBy: accountId,
    createdByName: name,
    createdAt: world.clock.now,
    updatedAt: world.clock.now,
    updatedByName: name,
  });
  return id;
}

const factsNow = () =>
  read(world.context("office"), authorize(world.context("office"), "score.read"), async (tx) => {
    const actor = world.accounts.office;
    const scheme = await schemeOf(tx, world.countyId, undefined, world.clock.today);
    if (scheme === undefined) throw new Error("no scheme");
    return loadUnitFacts(tx, actor, scheme, { asOf: world.clock.today });
  });

describe("from records to a score", () => {
  it("computes each indicator from its records, and names them", async () => {
    const id = await logSession("qingshi", "2026-03-12");
    const { scored } = await world.caller("unit_clerk").score.unit({ id: world.units.qingshi });
    const b1 = scored?.score.indicators.find(({ code }) => code === "B1");
    const linked = b1?.parts.flatMap(({ records }) => records.map((record) => record.id));
    expect(linked).toContain(id);
    expect(scored?.records[id]).toMatchObject({ type: "activity", label: "3月12日 中心组学习" });
    expect(b1?.sentence).toContain("1");
  });

  it("gives the county and the unit the same score", async () => {
    const id = world.units.qingshi;
    const [ownScore, theirs] = [
      await world.caller("unit_lead").score.unit({ id }),
      await world.caller("leader").score.unit({ id }),
    ];
    expect(ownScore).toEqual(theirs);
    const { scored } = await world.caller("leader").score.matrix();
    const row = scored?.units.find(({ unitId }) => unitId === id);
    expect(row?.total).toBe(ownScore.scored?.score.total);
  });

  it("shows a unit no other unit's score", async () => {
    const clerk = world.caller("unit_clerk");
    const other = clerk.score.unit({ id: world.units.baisha });
    expect(await failureOf(other)).toMatchObject({ code: "NOT_FOUND" });
    const { rows } = await clerk.score.indicator({ code: "B1" });
    expect(rows.map(({ unitId }) => unitId)).toEqual([world.units.qingshi]);
    expect(await failureOf(clerk.score.matrix())).toMatchObject({ code: "FORBIDDEN" });
  });

  it("shows the score on the same day of the year before", async () => {
    await logSession("qingshi", "2025-02-03");
    await logSession("qingshi", "2025-12-03");
    const { rows } = await world.caller("leader").score.indicator({ code: "B1" });
    const row = rows.find(({ unitId }) => unitId === world.units.qingshi);
    expect(row?.lastYear).toBe("1");
    expect(row?.course).toHaveLength(11);
  });
});

describe("findings in a score", () => {
  it("counts them as the finding screens do", async () => {
    for (const seedState of ["issued", "rectifying", "verifying", "closed"] as const) {
      await findingAt(world, seedState);
    }
    const late = await findingAt(world, "issued");
    await world.admin
      .update(finding)
      .set({ dueOn: "2026-11-10", originalDueOn: "2026-11-10" })
      .where(eq(finding.id, late.id));
    const withdrawn = await findingAt(world, "issued");
    await world.caller("office").finding.withdraw({
      ...key(),
      id: withdrawn.id,
      version: withdrawn.version,
      reason: "重复登记",
    });
    const facts = (await factsNow()).get(world.units.qingshi)?.findings ?? [];
    const { counts } = await world.caller("leader").overview.unit({ id: world.units.qingshi });
    expect(facts).toHaveLength(counts.counted);
    expect(facts.filter(({ closed }) => closed)).toHaveLength(counts.closed);
    expect(facts.filter(({ onTime }) => onTime === true)).toHaveLength(counts.closedOnTime);
    expect(facts.filter((one) => one.overdue && !one.closed)).toHaveLength(counts.overdue);
    expect(countFigures.overdue.filter).toEqual({ flag: "overdue" });
    const rows = await world.admin
      .select({ id: finding.id })
      .from(finding)
      .where(figureOfRow("overdue", dayThresholds(world.clock, world.services.calendar)));
    const ids = facts.filter((one) => one.overdue && !one.closed).map(({ id }) => id);
    expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it("bounds the total by a confirmed veto, which the unit sees too", async () => {
    const { id } = await findingAt(world, "issued", {
      unitId: world.units.baisha,
      placeId: world.places.baisha_station,
    });
    await world.admin.insert(findingVeto).values({
      countyId: world.countyId,
      id: uuid(),
      findingId: id,
      clause: "第十二条",
      requestedAt: world.clock.now,
      requestedBy: world.accounts.office.accountId,
      requestedByName: "何主任",
      decidedAt: world.clock.now,
      decidedBy: world.accounts.leader.accountId,
      outcome: "confirmed",
    });
    // Written past the product, so the county's revision has to move.
    await findingAt(world, "draft");
    const baisha = { id: world.units.baisha };
    const { scored } = await world.caller("baisha_lead").score.unit(baisha);
    expect(scored?.score.vetoed).toBe(true);
    expect(Number(scored?.score.total)).toBeLessThanOrEqual(60);
    expect((await world.caller("leader").score.unit(baisha)).scored).toEqual(scored);
  });
});

describe("cached scores", () => {
  it("equal a new computation after every kind of write", async () => {
    const office = world.caller("office");
    const id = world.units.qingshi;
    const allScores = async () => {
      const matrix = await office.score.matrix();
      return matrix.scored?.units.find(({ unitId }) => unitId === id)?.cells.H1?.text;
    };
    const before = await allScores();
    const { id: assessmentId } = await office.assessment.record({
      ...key(),
      unitId: id,
      code: "H1",
      happenedOn: "2026-05-01",
      reason: "经验被市里推广",
      value: { kind: "points", points: "2" },
      attachmentIds: [await uploadedFile(world, "office")],
    });
    const after = await allScores();
    expect([before, after]).toEqual(["0", "+2.0"]);
    await office.assessment.remove({
      ...key(),
      id: assessmentId,
      version: 1,
      reason: "登记有误，撤销",
    });
    expect(await allScores()).toBe(before);
  });

  it("are of their day alone", async () => {
    const march = world.caller("leader", morningOf("2026-03-20"));
    const [then, now] = [await march.score.matrix(), await world.caller("leader").score.matrix()];
    expect(then.asOf).toBe("2026-03-20");
    expect(now.asOf).toBe("2026-11-20");
    const behind = (matrix: typeof now) => matrix.scored?.units.map((unit) => unit.behind) ?? [];
    expect(Math.max(...behind(then))).toBeLessThan(Math.max(...behind(now)));
  });
});
