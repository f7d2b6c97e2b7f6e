import { randomUUID } from "node:crypto";
import { inspection, visit } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf } from "../../testing/failure.ts";
import { useWorld } from "../../testing/use-world.ts";
import { plannedVisit, type SeededVisit } from "../../testing/visits.ts";

const world = useWorld();

const key = () => ({ idempotencyKey: randomUUID() });
/** Races need several tries to meet. */
const tries = [1, 2, 3, 4, 5, 6];

const close = ({ inspectionId }: SeededVisit) =>
  world.caller("office").inspection.close({
    ...key(),
    id: inspectionId,
    version: 1,
    summary: "各点位总体良好",
    cancelReason: "时间不够",
  });

/** The nth item, failed, with the draft it opens. */
function failing({ id, items }: SeededVisit, at: number) {
  const item = items.filter(({ kind }) => kind === "yes_no")[at];
  if (item === undefined) throw new Error("the checklist is too short");
  const { category, dutyCode, severity, criteria } = item;
  return world.caller("inspector").visit.recordCheck({
    ...key(),
    id,
    version: null,
    attachmentIds: [],
    answeredAt: world.clock.now,
    answer: {
      itemCode: item.code,
      result: "fail",
      checked: null,
      failed: null,
      text: "宣传栏内容一年没有更新",
    },
    finding: {
      fact: "上村宣传栏内容一年没有更新",
      placeText: "",
      dutyText: "",
      dueOn: null,
      category,
      dutyCode,
      severity,
      criteria,
    },
  });
}

describe("an inspection that ends while somebody is still out", () => {
  it.each(tries)("waits for failing items on their way, or they for it (%i)", async () => {
    const seedVisit = await plannedVisit(world, { state: "under_way" });
    const first = [failing(seedVisit, 0), failing(seedVisit, 1)];
    const refusal = failureOf(close(seedVisit));
    const results = await Promise.allSettled([...first, failing(seedVisit, 2)]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(await refusal).toMatchObject({ kind: "refused" });
  });

  it.each(tries)("is not closed over a visit taken up again (%i)", async () => {
    const seedVisit = await plannedVisit(world, { state: "done" });
    const { id, version } = seedVisit;
    const reopen = () =>
      world.caller("inspector").visit.reopen({ ...key(), id, version, reason: "漏填了一项" });
    await Promise.allSettled([reopen(), close(seedVisit)]);
    const [inspectionRow] = await world.admin
      .select()
      .from(inspection)
      .where(eq(inspection.id, seedVisit.inspectionId));
    const [after] = await world.admin.select().from(visit).where(eq(visit.id, id));
    expect([inspectionRow?.state, after?.state]).not.toEqual(["closed", "under_way"]);
  });
});
