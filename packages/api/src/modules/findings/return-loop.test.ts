import { randomUUID } from "node:crypto";
import { attachment } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  type AccountName,
  failureOf,
  findingAt,
  metVerdicts,
  morningOf,
  uploadedFile,
  useWorld,
} from "../../testing/index.ts";

const world = useWorld();

const key = () => randomUUID();
const pageFor = (who: AccountName, id: string) => world.caller(who).finding.byId({ id });

describe("a serious finding", () => {
  it("needs a second person, and the unit learns the outcome, not the proposal", async () => {
    const seeded = await findingAt(world, "proposed", { severity: "serious" });
    const { id, version } = seeded;
    const verdicts = metVerdicts(seeded);
    expect(await pageFor("unit_lead", id)).toMatchObject({
      verifications: [],
      closureProposedBy: null,
    });
    expect((await pageFor("office", id)).verifications).toMatchObject([
      { outcome: null, firstSignerName: "方督查", verdicts: [{ met: true }, { met: true }] },
    ]);
    const close = (who: AccountName) =>
      world.caller(who).finding.close({ id, version, verdicts, idempotencyKey: key() });
    expect((await failureOf(close("inspector"))).message).toContain("第二签字");
    const events = async () => (await pageFor("unit_lead", id)).events.map(({ action }) => action);
    expect(await events()).not.toContain("propose_closure");
    expect(await close("office")).toMatchObject({ state: "closed" });
    expect((await pageFor("unit_lead", id)).verifications).toMatchObject([
      { outcome: "closed", firstSignerName: "方督查", secondSignerName: "何主任" },
    ]);
    expect(await events()).toEqual([
      "issue",
      "acknowledge",
      "request_closure",
      "start_verification",
      "close",
    ]);
    expect(await pageFor("leader", id)).toMatchObject({
      onTime: true,
      daysUsed: 0,
      statusLight: "green",
    });
  });
});

describe("two verifiers at once", () => {
  it("one starts the verification, the other reads who was quicker", async () => {
    const { id, version } = await findingAt(world, "closure_requested");
    const take = (who: AccountName) =>
      world
        .caller(who)
        .finding.startVerification({ id, version, method: "on_site", idempotencyKey: key() });
    const attempt = await Promise.allSettled([
      take("inspector"),
      take("inspector2"),
      take("office"),
    ]);
    expect(attempt.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { verificationStartedByName } = await pageFor("office", id);
    const failure = await failureOf(take("office2"));
    expect(failure).toMatchObject({ code: "CONFLICT", current: { stateLabel: "核查验收" } });
    expect(failure.message).toContain(verificationStartedByName);
  });
});

describe("a return", () => {
  it("shows the unit what is not met, and gives it the time that was left", async () => {
    const seeded = await findingAt(world, "verifying");
    const { id, version, criterionIds } = seeded;
    const [first = "", second = ""] = criterionIds;
    const verdicts = [
      { criterionId: first, met: true, reason: "" },
      { criterionId: second, met: false, reason: "计划没有公示" },
    ];
    const later = morningOf("2026-11-25");
    await world
      .caller("inspector", later)
      .finding.return({ id, version, verdicts, idempotencyKey: key() });
    const page = await world.caller("unit_lead", later).finding.byId({ id });
    expect(page).toMatchObject({
      state: "rectifying",
      returnedCount: 1,
      verificationStartedByName: "",
    });
    // 15 working days were left on the day of the request; they run from the return.
    expect(page.dueOn).toBe("2026-12-16");
    expect(page.verifications[0]?.verdicts).toContainEqual(
      expect.objectContaining({ met: false, reason: "计划没有公示" }),
    );
    expect(page.badges.map(({ label }) => label)).toContain("被退回");
  });
});

describe("files", () => {
  const progress = (who: AccountName, id: string, attachmentIds: string[]) =>
    world.caller(who).finding.addProgress({
      id,
      attachmentIds,
      idempotencyKey: key(),
      text: "活动已补办",
      happenedOn: "2026-11-19",
      measureId: null,
      measureDone: false,
    });

  it("are listed with the progress they came with, dated when they were handed in", async () => {
    const { id } = await findingAt(world, "rectifying");
    const file = await uploadedFile(world, "unit_clerk");
    await progress("unit_clerk", id, [file]);
    const page = await pageFor("inspector", id);
    expect(page.progress[0]?.attachments).toMatchObject([
      { id: file, submittedAt: world.clock.now, fileName: "活动照片.jpg" },
    ]);
    expect(page.attachments).toEqual([]);
  });

  it("of another person, or attached already, are refused and stay where they are", async () => {
    const { id } = await findingAt(world, "rectifying");
    const leads = await uploadedFile(world, "unit_lead");
    const neighbours = await uploadedFile(world, "baisha_clerk");
    const used = await uploadedFile(world, "unit_clerk");
    await progress("unit_clerk", id, [used]);
    for (const file of [leads, neighbours, used, randomUUID()]) {
      const failure = await failureOf(progress("unit_clerk", id, [file]));
      expect(failure).toMatchObject({ kind: "refused", fields: ["attachmentIds"] });
    }
    expect((await pageFor("unit_clerk", id)).progress).toHaveLength(1);
    const [row] = await world.admin.select().from(attachment).where(eq(attachment.id, leads));
    expect(row).toMatchObject({ findingId: null, submittedAt: null });
  });

  it("are required before closure is requested; a picture of the finding itself does not count", async () => {
    const seeded = await findingAt(world, "rectifying");
    const { id, version, measureIds } = seeded;
    const picture = await uploadedFile(world, "inspector");
    await world.admin.update(attachment).set({ findingId: id }).where(eq(attachment.id, picture));
    const results = measureIds.map((measureId) => ({ measureId, result: "已落实" }));
    const request = () =>
      world.caller("unit_lead").finding.requestClosure({
        id,
        version,
        results,
        prevention: "",
        attachmentIds: [],
        idempotencyKey: key(),
      });
    expect((await failureOf(request())).fields).toEqual(["attachmentIds"]);
    await progress("unit_clerk", id, [await uploadedFile(world, "unit_clerk")]);
    expect(await request()).toMatchObject({ state: "closure_requested" });
    const page = await pageFor("office", id);
    expect(page.attachments).toMatchObject([{ id: picture }]);
    expect(page.measures.map(({ doneOn }) => doneOn)).toEqual(["2026-11-20", "2026-11-20"]);
    expect(page.closureRequests[0]?.results).toHaveLength(2);
  });
});

describe("progress and notes", () => {
  it("are added to a finding in rectification, also by two at once", async () => {
    const issued = await findingAt(world, "issued");
    const add = (id: string, text: string) =>
      world
        .caller("unit_clerk")
        .finding.addMeasure({ id, text, dueOn: "2026-12-01", idempotencyKey: key() });
    expect((await failureOf(add(issued.id, "先行整改"))).kind).toBe("refused");
    const { id } = await findingAt(world, "rectifying");
    await Promise.all(["聘请指导员", "张贴计划", "通报村干部"].map((text) => add(id, text)));
    const { measures } = await pageFor("unit_lead", id);
    expect(measures.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
  });

  it("a note is the county's alone", async () => {
    const { id } = await findingAt(world, "issued");
    await world.caller("inspector").finding.note({ id, text: "暗访时发现", idempotencyKey: key() });
    const texts = async (who: AccountName) =>
      (await pageFor(who, id)).events.map((one) => one.text);
    expect(await texts("leader")).toContain("暗访时发现");
    expect(await texts("unit_lead")).not.toContain("暗访时发现");
  });
});

describe("finding.merge", () => {
  it("ends in an open finding of the same unit, and is recorded in both timelines", async () => {
    const [one, target] = [await findingAt(world, "issued"), await findingAt(world, "rectifying")];
    const elsewhere = await findingAt(world, "draft", {
      unitId: world.units.baisha,
      placeId: world.places.baisha_station,
    });
    const merge = (targetId: string) =>
      world.caller("office").finding.merge({ ...one, targetId, idempotencyKey: key() });
    for (const wrong of [one.id, elsewhere.id, randomUUID()]) {
      expect((await failureOf(merge(wrong))).fields).toEqual(["targetId"]);
    }
    await merge(target.id);
    const page = await pageFor("unit_clerk", one.id);
    expect(page).toMatchObject({ state: "merged", mergedInto: { number: target.number } });
    const { events } = await pageFor("unit_clerk", target.id);
    expect(events.at(-1)?.text).toBe(`${one.number}并入本件`);
  });
});
