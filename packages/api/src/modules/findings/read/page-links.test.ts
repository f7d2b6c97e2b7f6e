import { randomUUID as key } from "node:crypto";
import { finding, findingEscalation, visit, visitCheck } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type AccountName, failureOf, findingAt, useWorld } from "../../../testing/index.ts";
import { plannedVisit } from "../../../testing/visits.ts";

const world = useWorld();

const pageFor = (who: AccountName, id: string) => world.caller(who).finding.byId({ id });

describe("the visit a finding came from", () => {
  it("is shown with the item that failed; to the unit once the visit is done", async () => {
    const { countyId, clock } = world;
    const seeded = await plannedVisit(world, { state: "under_way" });
    const [item] = seeded.items;
    if (item === undefined) throw new Error("the checklist is empty");
    await world.admin.insert(visitCheck).values({
      countyId,
      id: key(),
      visitId: seeded.id,
      itemCode: item.code,
      result: "fail",
      checked: 5,
      failed: 2,
      text: "台账缺两次",
      recordedByName: "方督查",
      answeredAt: clock.now,
      receivedAt: clock.now,
    });
    const { id } = await findingAt(world, "issued");
    const { inspectionId } = seeded;
    await world.admin
      .update(finding)
      .set({ visitId: seeded.id, itemCode: item.code, inspectionId })
      .where(eq(finding.id, id));
    const whole = {
      visitId: seeded.id,
      itemCode: item.code,
      visit: {
        id: seeded.id,
        visitedOn: clock.today,
        inspectorName: "方督查",
        item: {
          code: item.code,
          checklistId: seeded.checklistId,
          question: item.text,
          result: {
            result: "fail",
            resultLabel: "不符合",
            checked: 5,
            failed: 2,
            text: "台账缺两次",
          },
        },
      },
    };
    expect(await pageFor("inspector", id)).toMatchObject(whole);
    const unread = await pageFor("unit_clerk", id);
    expect(unread).toMatchObject({ visitId: null, itemCode: null, visit: null });
    expect(JSON.stringify(unread)).not.toContain(seeded.id);
    await world.admin
      .update(visit)
      .set({ state: "done", finishedAt: clock.now })
      .where(eq(visit.id, seeded.id));
    expect(await pageFor("unit_clerk", id)).toMatchObject(whole);
  });

  it("carries a reopening only if it was a visit to the same unit", async () => {
    const { id, version } = await findingAt(world, "closed");
    const [own, others] = [
      await plannedVisit(world, { state: "done" }),
      await plannedVisit(world, { state: "done", unit: "baisha" }),
    ];
    const request = (visitId: string) =>
      world.caller("inspector").finding.requestReopen({
        id,
        version,
        idempotencyKey: key(),
        visitId,
        newFact: "又已停办",
        visitedOn: world.clock.today,
      });
    expect(await failureOf(request(others.id))).toMatchObject({
      kind: "refused",
      fields: ["visitId"],
    });
    expect(await failureOf(request(key()))).toMatchObject({ kind: "refused", fields: ["visitId"] });
    await request(own.id);
    expect(await pageFor("office", id)).toMatchObject({ reopenings: [{ visitId: own.id }] });
  });
});

describe("who handles it", () => {
  it("is named to the county side alone", async () => {
    const { id } = await findingAt(world, "closure_requested");
    const { accountId, name } = world.accounts.inspector2;
    await world.admin
      .update(finding)
      .set({ verifierId: accountId, verifierName: name })
      .where(eq(finding.id, id));
    expect(await pageFor("office", id)).toMatchObject({
      verifierId: accountId,
      verifierName: name,
    });
    expect(await pageFor("unit_lead", id)).toMatchObject({ verifierId: null, verifierName: "" });
  });
});

it("escalation notices are shown on the finding to both sides", async () => {
  const { id } = await findingAt(world, "rectifying");
  const { countyId, clock, accounts } = world;
  await world.admin.insert(findingEscalation).values({
    countyId,
    id: key(),
    findingId: id,
    kind: "slip",
    text: "请于三日内办结",
    issuedAt: clock.now,
    issuedBy: accounts.office.accountId,
    issuedByName: "何主任",
    replyDueOn: "2026-11-25",
  });
  for (const who of ["office", "unit_clerk"] as const) {
    expect((await pageFor(who, id)).escalations).toMatchObject([
      { kindLabel: "督办单", text: "请于三日内办结", replyDueOn: "2026-11-25", repliedAt: null },
    ]);
  }
});

it("what was merged into it is listed, to the unit without what was never handed to it", async () => {
  const [into, issued, draft] = [
    await findingAt(world, "issued"),
    await findingAt(world, "issued"),
    await findingAt(world, "draft"),
  ];
  for (const { id, version } of [issued, draft]) {
    await world
      .caller("office")
      .finding.merge({ id, version, targetId: into.id, idempotencyKey: key() });
  }
  const merged = async (who: AccountName) =>
    (await pageFor(who, into.id)).mergedFrom.map(({ id }) => id).sort();
  expect(await merged("office")).toEqual([issued.id, draft.id].sort());
  expect(await merged("unit_lead")).toEqual([issued.id]);
  expect((await pageFor("unit_lead", issued.id)).mergedInto).toMatchObject({
    id: into.id,
    number: into.number,
  });
});
