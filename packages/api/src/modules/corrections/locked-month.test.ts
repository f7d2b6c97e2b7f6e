import { randomUUID } from "node:crypto";
import { activity, auditLog, correction, entry, rating, submissionEvent } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  createWorld,
  failureOf,
  morningOf,
  uploadedFile,
  type World,
} from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { submissionAt } from "../../testing/submissions.ts";

const test = useDatabase();
const key = () => ({ idempotencyKey: randomUUID() });

const figures = (villages: string, working: string) => ({
  value: { type: "figures" as const, figures: { villages, working } },
  notApplicable: "",
});

/** 青石镇's October was handed in on time, before the lock. */
async function withOctober(): Promise<{ freshWorld: World; submissionId: string }> {
  const freshWorld = await createWorld(test);
  await withScheme(freshWorld);
  const early = morningOf("2026-11-04");
  const then: World = {
    ...freshWorld,
    caller: (who, clock = early) => freshWorld.caller(who, clock),
  };
  const { id } = await submissionAt(then, "accepted");
  return { freshWorld, submissionId: id };
}

const october = { periodId: "2026-M10", code: "D1", item: 0 };

describe("a correction of a locked month", () => {
  it("keeps old and new, changes the figure on approval and notes what was published", async () => {
    const { freshWorld, submissionId } = await withOctober();
    const { countyId, admin } = freshWorld;
    const office = freshWorld.caller("office");
    const proposed = await office.rating.propose({
      ...key(),
      periodId: "2026-H2",
      asOf: "2026-11-20",
    });
    await admin
      .update(rating)
      .set({ state: "published", publishedAt: freshWorld.clock.now })
      .where(eq(rating.id, proposed.id));
    const file = await uploadedFile(freshWorld, "unit_clerk");
    const { correctionId } = await freshWorld.caller("unit_clerk").correction.request({
      ...key(),
      ...october,
      ...figures("10", "9"),
      reason: "一个村停播",
      attachmentIds: [file],
    });
    const page = await office.correction.byId({ id: correctionId });
    expect(page).toMatchObject({ title: "D1 农村广播在线率", mayDecide: true });
    expect(page.changes).toEqual([{ label: "正常播出村数", before: "10个", after: "9个" }]);
    expect(page.files.map(({ id }) => id)).toEqual([file]);
    const stored = () =>
      admin
        .select()
        .from(entry)
        .where(and(eq(entry.submissionId, submissionId), eq(entry.code, "D1")));
    expect((await stored())[0]).toMatchObject({ ...figures("10", "10"), corrected: false });
    await office.correction.approve({ ...key(), id: correctionId, version: 1 });
    expect((await stored())[0]).toMatchObject({ ...figures("10", "9"), corrected: true });
    const [row] = await admin.select().from(correction).where(eq(correction.id, correctionId));
    expect(row).toMatchObject({ before: figures("10", "10"), after: figures("10", "9") });
    const [published] = await admin.select().from(rating).where(eq(rating.id, proposed.id));
    expect(published?.correctedNote).toContain("已更正");
    const events = await admin
      .select()
      .from(submissionEvent)
      .where(and(eq(submissionEvent.countyId, countyId), eq(submissionEvent.kind, "corrected")));
    expect(events).toHaveLength(1);
    const [action] = await admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.countyId, countyId), eq(auditLog.action, "correction.approve")));
    expect(action).toMatchObject({ before: { value: figures("10", "10") } });
    await freshWorld.close();
  });

  it("is refused while the submission is open, and for a value that is derived, impossible, unchanged or already pending", async () => {
    const { freshWorld } = await withOctober();
    const request = (changes: object) =>
      failureOf(
        freshWorld.caller("unit_clerk").correction.request({
          ...key(),
          ...october,
          ...figures("10", "9"),
          reason: "一个村停播",
          attachmentIds: [],
          ...changes,
        }),
      );
    expect((await request({ periodId: "2026-M11" })).message).toContain("还没有锁定");
    expect((await request({ code: "B1" })).message).toContain("工作记录");
    expect((await request({ code: "Z9" })).code).toBe("NOT_FOUND");
    expect((await request(figures("10", "11"))).kind).toBe("refused");
    expect((await request(figures("10", "10"))).message).toContain("与原来相同");
    await freshWorld.caller("unit_clerk").correction.request({
      ...key(),
      ...october,
      ...figures("10", "9"),
      reason: "一个村停播",
      attachmentIds: [],
    });
    expect((await request(figures("10", "8"))).message).toContain("还在等待审批");
    await freshWorld.close();
  });

  it("shows both values when the figure changed after the request", async () => {
    const { freshWorld, submissionId } = await withOctober();
    const { correctionId } = await freshWorld.caller("unit_clerk").correction.request({
      ...key(),
      ...october,
      ...figures("10", "9"),
      reason: "一个村停播",
      attachmentIds: [],
    });
    await freshWorld.admin
      .update(entry)
      .set({ value: figures("10", "7").value })
      .where(and(eq(entry.submissionId, submissionId), eq(entry.code, "D1")));
    const office = freshWorld.caller("office").correction;
    expect((await office.byId({ id: correctionId })).changedMeanwhile).toEqual([
      { label: "正常播出村数", before: "10个", after: "7个" },
    ]);
    const failure = await failureOf(office.approve({ ...key(), id: correctionId, version: 1 }));
    expect(failure).toMatchObject({ code: "CONFLICT" });
    expect(failure.message).toContain("申请时为“10个”，现为“7个”");
    await freshWorld.close();
  });

  it("of a record takes effect on approval", async () => {
    const { freshWorld } = await withOctober();
    const office = freshWorld.caller("office").correction;
    const session = {
      kind: "study_session" as const,
      happenedOn: "2026-10-12",
      title: "十月集中学习",
      attributes: {},
      placeId: null,
      placeText: "",
      attendance: 20,
      link: "",
    };
    const recorded = await freshWorld.caller("unit_clerk").activity.record({
      ...key(),
      ...session,
      attachmentIds: [],
      reason: "当月漏记",
    });
    const stored = () =>
      freshWorld.admin.select().from(activity).where(eq(activity.countyId, freshWorld.countyId));
    expect(await stored()).toEqual([]);
    const id = recorded.correctionId ?? "";
    await office.approve({ ...key(), id, version: 1 });
    const [added] = await stored();
    expect(added).toMatchObject({ ...session, unitId: freshWorld.units.qingshi });
    expect(await office.byId({ id })).toMatchObject({
      state: "approved",
      activityId: added?.id,
      subject: "activity_add",
    });
    await freshWorld.close();
  });
});
