import { randomUUID as key } from "node:crypto";
import { finding } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  type AccountName,
  failureOf,
  findingAt,
  morningOf,
  uploadedFile,
  useWorld,
} from "../../testing/index.ts";

const world = useWorld();

const pageFor = (who: AccountName, id: string) => world.caller(who).finding.byId({ id });
const target = ({ id, version }: { id: string; version: number }) => ({
  id,
  version,
  idempotencyKey: key(),
});
const inDays = (days: number) => addDays(world.clock.today, days);
const because = { reason: "情况属实" };

describe("what a unit reads of requests about it", () => {
  it("is no veto that is proposed or refused, only the confirmed one", async () => {
    const seeded = await findingAt(world, "veto_proposed");
    expect(await pageFor("office", seeded.id)).toMatchObject({
      vetoes: [{ clause: "考核方案否决条款第一项", reason: "造成不良影响", outcome: null }],
      vetoRequestedBy: world.accounts.office.accountId,
    });
    const unread = async () => {
      const page = await pageFor("unit_lead", seeded.id);
      expect(page).toMatchObject({ vetoes: [], vetoRequestedBy: null });
      expect(JSON.stringify(page)).not.toContain("否决");
    };
    await unread();
    const refused = await world.caller("leader").finding.refuseVeto({
      ...target(seeded),
      reason: "尚不足以否决",
    });
    await unread();
    const repeated = await world.caller("office").finding.proposeVeto({
      ...target(refused),
      clause: "考核方案否决条款第二项",
      reason: "再次发生",
    });
    await world.caller("leader").finding.confirmVeto({ ...target(repeated), ...because });
    const page = await pageFor("unit_lead", seeded.id);
    expect(page.vetoed).toBe(true);
    expect(page.vetoes).toMatchObject([
      { clause: "考核方案否决条款第二项", outcome: "confirmed", decidedByName: "周县长" },
    ]);
    expect((await pageFor("office", seeded.id)).vetoes).toHaveLength(2);
  });

  it("is no reopening that is requested or refused, only the one that happened", async () => {
    const seeded = await findingAt(world, "reopen_requested");
    const fact = "回访时活动又已停办";
    expect(JSON.stringify(await pageFor("office", seeded.id))).toContain(fact);
    expect(JSON.stringify(await pageFor("unit_lead", seeded.id))).not.toContain(fact);
    const refused = await world
      .caller("office")
      .finding.refuseReopen({ ...target(seeded), reason: "属季节性停办" });
    const page = await pageFor("unit_lead", seeded.id);
    expect(page).toMatchObject({ reopenings: [], reopenRequestedBy: null, state: "closed" });
    expect(JSON.stringify(page)).not.toContain("季节性");
    const requested = await world.caller("inspector").finding.requestReopen({
      ...target(refused),
      newFact: fact,
      visitedOn: world.clock.today,
    });
    await world.caller("office").finding.reopen({
      ...target(requested),
      newFact: "活动停办一月以上",
      visitedOn: world.clock.today,
    });
    expect(await pageFor("unit_lead", seeded.id)).toMatchObject({
      state: "rectifying",
      cycle: 2,
      cycles: [{ cycle: 1, onTime: true }],
      reopenings: [{ newFact: fact, outcome: "reopened", decisionReason: "活动停办一月以上" }],
    });
    expect((await pageFor("office", seeded.id)).reopenings).toHaveLength(2);
  });
});

describe("requests and their decisions", () => {
  it("an extension moves the due date and leaves the original one to be read", async () => {
    const requested = await findingAt(world, "extension_requested");
    const { originalDueOn } = await pageFor("unit_lead", requested.id);
    const granted = await world.caller("office").finding.grantExtension({
      ...target(requested),
      reason: "场地确未腾空",
      grantedDueOn: inDays(28),
    });
    const page = await pageFor("unit_lead", requested.id);
    expect(page).toMatchObject({
      originalDueOn,
      dueOn: "2026-12-18",
      extensionsGranted: 1,
      extensions: [
        {
          ordinal: 1,
          wishedDueOn: "2026-12-30",
          grantedDueOn: "2026-12-18",
          outcome: "granted",
          decidedByName: "何主任",
          decisionReason: "场地确未腾空",
        },
      ],
    });
    expect(page.events.at(-1)).toMatchObject({
      label: "同意延期",
      text: "整改时限延至12月18日：场地确未腾空",
    });
    const second = await world.caller("unit_lead").finding.requestExtension({
      ...target(granted),
      reason: "雨季停工",
      progress: "已完成一半",
      wishedDueOn: inDays(40),
      attachmentIds: [],
    });
    const decide = { ...target(second), ...because, grantedDueOn: inDays(40) };
    expect((await failureOf(world.caller("office").finding.grantExtension(decide))).kind).toBe(
      "refused",
    );
    await world.caller("leader").finding.grantExtension({ ...decide, idempotencyKey: key() });
    expect((await pageFor("unit_lead", requested.id)).extensionsGranted).toBe(2);
  });

  it("one that closure overtakes has lapsed, decided by nobody", async () => {
    const requested = await findingAt(world, "extension_requested");
    await world.caller("unit_lead").finding.requestClosure({
      ...target(requested),
      prevention: "",
      results: requested.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
      attachmentIds: [await uploadedFile(world, "unit_lead")],
    });
    expect(await pageFor("unit_lead", requested.id)).toMatchObject({
      state: "closure_requested",
      extensions: [{ outcome: "lapsed", decidedByName: "", decisionReason: "" }],
    });
    const [stored] = await world.admin
      .select({ pending: finding.extensionRequestedBy })
      .from(finding)
      .where(eq(finding.id, requested.id));
    expect(stored).toEqual({ pending: null });
  });

  it("files are listed with the record they came with", async () => {
    const issued = await findingAt(world, "issued");
    const proof = await uploadedFile(world, "unit_lead");
    await world.caller("unit_lead").finding.dispute({
      ...target(issued),
      ground: "当日确有活动",
      proof: "",
      attachmentIds: [proof],
    });
    const disputed = await pageFor("office", issued.id);
    expect(disputed.attachments).toEqual([]);
    expect(disputed.disputes).toMatchObject([{ outcome: null, attachments: [{ id: proof }] }]);

    const working = await findingAt(world, "rectifying");
    const plan = await uploadedFile(world, "unit_lead");
    await world.caller("unit_lead").finding.requestExtension({
      ...target(working),
      reason: "雨季停工",
      progress: "已完成一半",
      wishedDueOn: inDays(40),
      attachmentIds: [plan],
    });
    const requested = await pageFor("office", working.id);
    expect(requested.attachments).toEqual([]);
    expect(requested.extensions).toMatchObject([{ attachments: [{ id: plan }] }]);
  });

  it("long-term work owes its milestones once a quarter, and a late check-in stays late", async () => {
    const seeded = await findingAt(world, "long_term");
    const { milestones, dueOn } = await pageFor("unit_clerk", seeded.id);
    expect(dueOn).toBe("2027-03-31");
    const lateDay = morningOf("2027-04-06");
    const clerk = world.caller("unit_clerk", lateDay);
    const photo = await uploadedFile(world, "unit_clerk");
    const call = {
      ...target(seeded),
      text: "选址完成",
      attachmentIds: [photo],
      doneMilestoneIds: milestones.map(({ id }) => id),
    };
    const given = await clerk.finding.checkIn(call);
    const page = await pageFor("unit_clerk", seeded.id);
    expect(page).toMatchObject({
      late: true,
      milestones: [{ doneOn: "2027-04-06" }],
      checkIns: [
        { dueOn: "2027-03-31", late: true, text: "选址完成", attachments: [{ id: photo }] },
      ],
    });
    const twice = { ...call, ...target(given), attachmentIds: [] };
    const failure = await failureOf(clerk.finding.checkIn(twice));
    expect(failure.fields).toEqual(["doneMilestoneIds"]);
    expect((await pageFor("unit_clerk", seeded.id)).checkIns).toHaveLength(1);
  });

  it("milestones of a request that was refused cannot be reached", async () => {
    const requested = await findingAt(world, "long_term_requested");
    const refused = await world
      .caller("leader")
      .finding.refuseLongTerm({ ...target(requested), ...because });
    const [old] = (await pageFor("unit_lead", requested.id)).milestones;
    const repeated = await world.caller("unit_lead").finding.requestLongTerm({
      ...target(refused),
      reason: "另行申请",
      milestones: [{ text: "年内完成", dueOn: inDays(30) }],
    });
    const granted = await world
      .caller("leader")
      .finding.makeLongTerm({ ...target(repeated), ...because });
    const checkIn = world.caller("unit_clerk").finding.checkIn({
      ...target(granted),
      text: "已完成",
      attachmentIds: [],
      doneMilestoneIds: [old?.id ?? ""],
    });
    expect((await failureOf(checkIn)).kind).toBe("refused");
  });
});
