import { randomUUID } from "node:crypto";
import { auditLog, idempotency } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { useWorld } from "../../testing/use-world.ts";
import { plannedVisit } from "../../testing/visits.ts";

const world = useWorld();

/** A visit under way, and an answer to its first yes/no item as an earlier page sends it. */
async function queuedAnswer() {
  const seed = await plannedVisit(world, { state: "under_way" });
  const item = seed.items.find(({ kind }) => kind === "yes_no");
  if (item === undefined) throw new Error("the checklist has no yes/no item");
  const { category, dutyCode, severity, criteria } = item;
  const result = { itemCode: item.code, checked: null, failed: null };
  const passing = {
    idempotencyKey: randomUUID(),
    id: seed.id,
    version: null,
    finding: null,
    answer: { ...result, result: "pass" as const, text: "" },
    answeredAt: world.clock.now,
    confirmPersonalNumbers: false,
    attachmentIds: [],
  };
  const failing = {
    ...passing,
    answer: { ...result, result: "fail" as const, text: "宣传栏内容一年没有更新" },
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
  };
  return { passing, failing };
}

it("takes what an earlier page queued as `answer`, and tells it what it reads", async () => {
  const { visit } = world.caller("inspector");
  const { passing, failing } = await queuedAnswer();
  const { check } = await visit.answer(failing);
  const changed = { ...passing, idempotencyKey: randomUUID(), version: 1 };
  const answered = await visit.answer(changed);
  expect(answered.check).toMatchObject({ result: "pass", version: 2 });
  expect(answered.told).toContain(check.findings[0]?.number ?? "-");
  // The reloaded page sends the same entry under the new name: it is the same write.
  expect(await visit.recordCheck(changed)).toMatchObject({ message: answered.told });
});

it("repeats the answer of before the upgrade as it was stored", async () => {
  const { visit } = world.caller("inspector");
  const { passing } = await queuedAnswer();
  const { check } = await visit.answer(passing);
  const own = and(
    eq(idempotency.countyId, world.countyId),
    eq(idempotency.key, passing.idempotencyKey),
  );
  const value = { check, told: "先前的问题仍在" };
  await world.admin.update(idempotency).set({ result: { value } }).where(own);
  expect(await visit.answer(passing)).toEqual(value);
});

it("writes the counts of a finished visit into the audit log under the names they always had", async () => {
  const { visit } = world.caller("inspector");
  const { passing } = await queuedAnswer();
  await visit.answer(passing);
  const { id } = passing;
  await visit.finish({ idempotencyKey: randomUUID(), id, version: 1, note: "其余项目未安排" });
  const rows = await world.admin
    .select({ after: auditLog.after })
    .from(auditLog)
    .where(and(eq(auditLog.entityId, id), eq(auditLog.action, "visit.finish")));
  expect(rows).toMatchObject([{ after: { state: "done", answered: 1 } }]);
});
