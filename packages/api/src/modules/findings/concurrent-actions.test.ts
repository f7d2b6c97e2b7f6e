import { randomUUID as key } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findingAt, uploadedFile, useWorld } from "../../testing/index.ts";

const world = useWorld();

const stateOf = async (id: string) => (await world.caller("office").finding.byId({ id })).state;

/** Races need several tries to meet. */
const tries = [1, 2, 3, 4, 5];

describe("two actions at once on the same findings", () => {
  it.each(tries)("merges two findings into each other once, not into nothing (%i)", async () => {
    const pair = [await findingAt(world, "issued"), await findingAt(world, "issued")] as const;
    const [one, other] = pair;
    const merge = (from: typeof one, into: typeof one) =>
      world.caller("office").finding.merge({
        id: from.id,
        version: from.version,
        targetId: into.id,
        idempotencyKey: key(),
      });
    const results = await Promise.allSettled([merge(one, other), merge(other, one)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const states = await Promise.all(pair.map(({ id }) => stateOf(id)));
    expect(states.sort()).toEqual(["issued", "merged"]);
  });

  it.each(tries)("asks for closure with a result for every measure (%i)", async () => {
    const { id, version, measureIds } = await findingAt(world, "rectifying");
    const attachmentIds = [await uploadedFile(world, "unit_lead")];
    await Promise.allSettled([
      world.caller("unit_clerk").finding.addMeasure({
        id,
        text: "再排查一遍",
        dueOn: world.clock.today,
        idempotencyKey: key(),
      }),
      world.caller("unit_lead").finding.requestClosure({
        id,
        version,
        prevention: "",
        attachmentIds,
        idempotencyKey: key(),
        results: measureIds.map((measureId) => ({ measureId, result: "已落实" })),
      }),
    ]);
    const page = await world.caller("office").finding.byId({ id });
    const resultCount = page.closureRequests[0]?.results.length ?? 0;
    expect(resultCount).toBe(page.state === "rectifying" ? 0 : page.measures.length);
  });

  it("issues two lists that share findings in opposite order", async () => {
    const drafts = [];
    for (const _ of tries) drafts.push(await findingAt(world, "draft"));
    const items = drafts.map(({ id, version }) => ({ id, version }));
    const issue = (list: typeof items) =>
      world.caller("office").finding.bulk({ action: "issue", items: list, idempotencyKey: key() });
    const results = await Promise.all([issue(items), issue(items.toReversed())]);
    // One of the two was first with all of them, the other hears of each that it was too late.
    expect(results.map(({ done }) => done.length).sort()).toEqual([0, items.length]);
    expect(results.map(({ failed }) => failed.length).sort()).toEqual([0, items.length]);
    expect(await Promise.all(items.map(({ id }) => stateOf(id)))).toEqual(
      tries.map(() => "issued"),
    );
  });
});

it("shows the unit nothing of a draft that is merged into its finding", async () => {
  const draft = await findingAt(world, "draft");
  const target = await findingAt(world, "issued");
  await world.caller("office").finding.merge({
    id: draft.id,
    version: draft.version,
    targetId: target.id,
    idempotencyKey: key(),
  });
  const pageSeenBy = async (who: "office" | "unit_lead") =>
    JSON.stringify((await world.caller(who).finding.byId({ id: target.id })).events);
  expect(await pageSeenBy("office")).toContain(draft.number);
  expect(await pageSeenBy("unit_lead")).not.toContain(draft.number);
});
