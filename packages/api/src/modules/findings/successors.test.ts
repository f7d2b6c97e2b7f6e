import { randomUUID as key } from "node:crypto";
import { useDatabase } from "@xianlan/db/testing";
import { addDays } from "@xianlan/domain/calendar";
import type { FindingDraftInput } from "@xianlan/domain/finding";
import { beforeEach, describe, expect, it } from "vitest";
import { createWorld, failureOf, findingAt, morningOf, type World } from "../../testing/index.ts";

const test = useDatabase();
let world: World;

beforeEach(async () => {
  world = await createWorld(test);
  return () => world.close();
});

const target = ({ id, version }: { id: string; version: number }) => ({
  id,
  version,
  idempotencyKey: key(),
});
const page = (id: string, who: "office" | "unit_lead" = "office") =>
  world.caller(who).finding.byId({ id });

describe("a finding that is split", () => {
  it("turns one measure into a finding of its own, with the next number of the inspection", async () => {
    const parent = await findingAt(world, "rectifying");
    const [remaining, moved] = parent.measureIds;
    const dueOn = addDays(world.clock.today, 60);
    const result = await world.caller("office").finding.split({
      ...target(parent),
      measureId: moved ?? "",
      fact: "活动尚未补办",
      dueOn,
      criteria: ["补办活动不少于4次", "留存签到"],
      reason: "须待场地腾空",
    });
    expect(result).toMatchObject({ id: parent.id, state: "rectifying" });
    expect(result.child.number).toBe("督〔2026〕3-002");
    const [old, child] = [await page(parent.id), await page(result.child.id, "unit_lead")];
    expect(old.measures.map(({ id }) => id)).toEqual([remaining]);
    expect(old).toMatchObject({
      dueOn: "2026-12-11",
      originalDueOn: "2026-12-11",
      splitFrom: null,
      splitInto: [{ id: child.id, number: child.number, state: "rectifying", dueOn }],
    });
    expect(child).toMatchObject({
      state: "rectifying",
      fact: "活动尚未补办",
      version: 1,
      cycle: 1,
      unitId: old.unitId,
      placeId: old.placeId,
      dutyCode: old.dutyCode,
      severity: "ordinary",
      responsibleLeader: "党委副书记石岩",
      responsiblePerson: "宣传委员石琳",
      dueOn,
      originalDueOn: dueOn,
      issuedOn: "2026-11-20",
      acknowledgedOn: "2026-11-20",
      splitFrom: { id: parent.id, number: parent.number },
      splitInto: [],
      measures: [{ id: moved, ordinal: 1, doneOn: null }],
      criteria: [{ text: "补办活动不少于4次" }, { text: "留存签到" }],
      events: [{ action: "split", text: expect.stringContaining(parent.number) }],
    });
    expect(old.events.at(-1)).toMatchObject({
      action: "split",
      text: "拆出督〔2026〕3-002，整改时限2027年1月19日：须待场地腾空",
    });
    const other = world.caller("baisha_lead").finding.byId({ id: child.id });
    expect((await failureOf(other)).kind).toBe("not_found");
  });

  it("keeps its last measure, and numbers the next one after those it had", async () => {
    const parent = await findingAt(world, "rectifying");
    const split = (measureId: string, at: { id: string; version: number }) =>
      world.caller("office").finding.split({
        ...target(at),
        measureId,
        fact: "活动尚未补办",
        criteria: ["补办活动"],
        dueOn: addDays(world.clock.today, 60),
        reason: "须待场地腾空",
      });
    const [first = "", second = ""] = parent.measureIds;
    const after = await split(first, parent);
    expect((await failureOf(split(second, after))).message).toContain("只有一条整改措施");
    await world.caller("unit_clerk").finding.addMeasure({
      id: parent.id,
      text: "聘请指导员",
      dueOn: "2026-12-01",
      idempotencyKey: key(),
    });
    const { measures } = await page(parent.id);
    expect(measures.map(({ ordinal }) => ordinal)).toEqual([2, 3]);
  });
});

describe("the same problem again", () => {
  const draftOn = (today: string, changes: Partial<FindingDraftInput> = {}) =>
    findingAt({ ...world, clock: morningOf(today) }, "draft", {
      foundOn: "2026-11-20",
      ...changes,
    });
  const issueOn = (today: string, draft: { id: string; version: number }, separateReason = "") =>
    world
      .caller("office", morningOf(today))
      .finding.issue({ ...target(draft), dueOn: null, separateReason });

  it("within 180 days is the old finding: not issued, but reopened from the draft's page", async () => {
    const closed = await findingAt(world, "closed");
    const draft = await draftOn("2027-05-19");
    const failure = await failureOf(issueOn("2027-05-19", draft));
    expect(failure).toMatchObject({ kind: "refused" });
    expect(failure.message).toContain(closed.number);
    const office = world.caller("office", morningOf("2027-05-19")).finding;
    const { prior, fact } = await office.byId({ id: draft.id });
    expect(prior).toEqual({
      id: closed.id,
      number: closed.number,
      closedOn: "2026-11-20",
      version: closed.version,
      reopenRequested: false,
      kind: "reopen",
    });
    await office.requestReopen({
      id: prior?.id ?? "",
      version: prior?.version ?? 0,
      idempotencyKey: key(),
      newFact: fact,
      visitedOn: "2027-05-19",
    });
    expect((await office.byId({ id: draft.id })).prior).toMatchObject({ reopenRequested: true });
  });

  it("may be issued as a different problem where the office says why, for the county side to read", async () => {
    const closed = await findingAt(world, "closed");
    const draft = await draftOn("2027-05-19");
    await issueOn("2027-05-19", draft, "涉及另一处阵地");
    expect(await page(draft.id)).toMatchObject({ state: "issued", recursFrom: null, prior: null });
    expect((await page(closed.id)).recurrences).toEqual([]);
    const texts = async (who: "office" | "unit_lead") =>
      JSON.stringify((await page(draft.id, who)).events);
    expect(await texts("office")).toContain("涉及另一处阵地");
    expect(await texts("unit_lead")).not.toContain("涉及另一处阵地");
  });

  it("later is a new finding, linked both ways", async () => {
    const closed = await findingAt(world, "closed");
    const draft = await draftOn("2027-05-20");
    expect((await page(draft.id)).prior).not.toBeNull();
    await issueOn("2027-05-20", draft);
    expect(await page(draft.id, "unit_lead")).toMatchObject({
      recursFrom: { id: closed.id, number: closed.number, state: "closed" },
    });
    expect(await page(closed.id, "unit_lead")).toMatchObject({
      recurrences: [{ id: draft.id, number: draft.number, state: "issued" }],
    });
  });

  it.each([
    ["another duty", { dutyCode: "E2" }],
    ["no duty of the scheme", { dutyCode: null, dutyText: "一岗双责" }],
    ["another place", {}],
  ])("is not the same with %s", async (what, changes) => {
    await findingAt(world, "closed");
    const placeId = what === "another place" ? world.places.xiacun : world.places.shangcun;
    const draft = await draftOn("2026-11-21", { ...changes, placeId });
    expect((await page(draft.id)).prior).toBeNull();
    expect(await issueOn("2026-11-23", draft)).toMatchObject({ state: "issued" });
  });
});
