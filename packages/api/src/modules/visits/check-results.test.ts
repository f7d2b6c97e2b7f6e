import { randomUUID } from "node:crypto";
import { visitCheck } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { answering, failing } from "../../testing/check-results.ts";
import { failureOf } from "../../testing/failure.ts";
import { useWorld } from "../../testing/use-world.ts";
import { plannedVisit } from "../../testing/visits.ts";

const world = useWorld();

const key = () => ({ idempotencyKey: randomUUID() });
describe("a check's result", () => {
  it("shows the other's instead of overwriting it, and of two first ones keeps one", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const body = await answering(world, seed);
    const both = (["inspector", "inspector2"] as const).map((who) =>
      world.caller(who).visit.recordCheck({ ...key(), ...body }),
    );
    const came = await Promise.allSettled(both);
    expect(came.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const late = await failureOf(
      world.caller("inspector").visit.recordCheck({ ...key(), ...body }),
    );
    expect(late).toMatchObject({ code: "CONFLICT", current: { result: "pass", version: 1 } });
    const rows = await world.admin
      .select()
      .from(visitCheck)
      .where(and(eq(visitCheck.countyId, world.countyId), eq(visitCheck.visitId, seed.id)));
    expect(rows).toHaveLength(1);
  });

  it("changed to 符合 leaves the draft, says so, and no second one is drafted", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const caller = world.caller("inspector");
    const body = await answering(world, seed);
    const first = await caller.visit.recordCheck({ ...key(), ...failing(body, seed) });
    const repeated = caller.visit.recordCheck({ ...key(), ...failing(body, seed), version: 1 });
    expect(await failureOf(repeated)).toMatchObject({ kind: "refused", fields: ["finding"] });
    const changed = await caller.visit.recordCheck({ ...key(), ...body, version: 1 });
    expect(changed.check).toMatchObject({ result: "pass", version: 2 });
    expect(changed.message).toContain(first.check.findings[0]?.number ?? "-");
    expect(changed.check.findings).toHaveLength(1);
  });

  it("is refused where the item or the visit cannot take it, and leaves nothing behind", async () => {
    const seed = await plannedVisit(world, { state: "under_way" });
    const caller = world.caller("inspector");
    const body = await answering(world, seed);
    const fields = async (changes: object) =>
      (await failureOf(caller.visit.recordCheck({ ...key(), ...body, ...changes }))).fields[0];
    const { answer: result } = body;
    expect(await fields({ answer: { ...result, itemCode: "Z9-9" } })).toBe("answer.itemCode");
    expect(await fields({ answer: { ...result, checked: 3 } })).toBe("answer.checked");
    expect(await fields({ answer: { ...result, result: "fail" } })).toBe("answer.text");
    const draft = failing(body, seed).finding;
    expect(await fields({ finding: draft })).toBe("finding");
    expect(await fields({ attachmentIds: [randomUUID()] })).toBe("attachmentIds");
    const number = { ...result, text: "联系人 13812345678" };
    expect(await fields({ answer: number })).toBe("answer.text");
    const done = await plannedVisit(world, { state: "done" });
    expect(
      await failureOf(caller.visit.recordCheck({ ...key(), ...body, id: done.id })),
    ).toMatchObject({
      kind: "refused",
    });
    const page = await caller.visit.byId({ id: seed.id });
    expect(page.checks).toEqual([]);
  });
});
