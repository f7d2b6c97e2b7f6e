import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { findingAt, uploadedFile } from "../../testing/seeded-finding.ts";

const world = useWorld();

it("a reopened finding begins without measures, and keeps those of its first cycle", async () => {
  const { id, version } = await findingAt(world, "reopened");
  const clerk = world.caller("unit_clerk");
  const page = await clerk.finding.byId({ id });
  expect(page.measures).toEqual([]);
  expect(page.earlierMeasures.map(({ cycle, ordinal }) => [cycle, ordinal])).toEqual([
    [1, 1],
    [1, 2],
  ]);
  expect(page.earlierMeasures.every(({ doneOn }) => doneOn !== null)).toBe(true);
  const txContext = await clerk.rectification.read({ unitId: world.units.qingshi });
  expect(txContext.findings.find((one) => one.id === id)?.measures).toEqual([]);

  // What was done in the first cycle finishes nothing of the second.
  const [old] = page.earlierMeasures;
  const attachmentIds = [await uploadedFile(world, "unit_lead")];
  const closure = (measureId: string | undefined) =>
    world.caller("unit_lead").finding.requestClosure({
      id,
      version,
      idempotencyKey: randomUUID(),
      prevention: "",
      attachmentIds,
      results: [{ measureId: measureId ?? "", result: "已落实" }],
    });
  expect(await failureOf(closure(old?.id))).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("请先增加整改措施"),
  });
  const { measureId } = await clerk.finding.addMeasure({
    id,
    text: "重新补办活动",
    dueOn: world.clock.today,
    idempotencyKey: randomUUID(),
  });
  const added = await clerk.finding.byId({ id });
  expect(added.measures).toMatchObject([{ id: measureId, cycle: 2, ordinal: 3, doneOn: null }]);
  expect((await closure(measureId)).state).toBe("closure_requested");
});
