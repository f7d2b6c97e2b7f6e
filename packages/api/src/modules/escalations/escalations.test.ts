import { randomUUID } from "node:crypto";
import { auditLog, finding, findingEscalation, notice } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, findingAt, morningOf, useWorld } from "../../testing/index.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const text = "请抓紧落实整改措施并申请销号";
const key = () => ({ idempotencyKey: randomUUID() });
const issuedNotice = (findingId: string, kind: "reminder" | "slip" | "talk" = "reminder") => ({
  ...key(),
  findingId,
  kind,
  text,
  replyDueOn: "2026-12-31",
});

testWrites(
  [
    {
      path: "escalation.issue",
      by: "office",
      wrongRole: "inspector",
      input: async (here) => {
        const { id } = await findingAt(here, "rectifying");
        return { findingId: id, kind: "reminder", text, replyDueOn: "2026-12-01" };
      },
      otherBody: { replyDueOn: null },
    },
    {
      path: "escalation.reply",
      by: "unit_clerk",
      wrongRole: "office",
      elsewhere: "baisha_clerk",
      input: async (here) => {
        const { id: findingId } = await findingAt(here, "rectifying");
        const { id } = await here.caller("office").escalation.issue(issuedNotice(findingId));
        return { id, version: 1, reply: "已排定计划，月底前完成" };
      },
      otherBody: { reply: "已完成整改" },
      stale: (here, body) =>
        here.admin
          .update(findingEscalation)
          .set({ version: sql`version + 1`, repliedAt: here.clock.now, repliedByName: "石书记" })
          .where(eq(findingEscalation.id, String(body.id))),
    },
  ],
  () => ({ world, other }),
);

/** Overdue by the given day: its due date is 2026-12-11, a Friday. */
async function late() {
  const { id, number } = await findingAt(world, "rectifying");
  await world.admin.update(finding).set({ dueOn: "2026-12-11" }).where(eq(finding.id, id));
  return { id, number };
}
const proposedFor = async (id: string, day: string) => {
  const { rows } = await world.caller("office", morningOf(day)).escalation.proposals();
  return rows.find((row) => row.finding.id === id);
};

describe("escalation notices of a finding", () => {
  it("are proposed one after another, issued by the office, sent to the unit, replied to once", async () => {
    const { id, number } = await late();
    expect(await proposedFor(id, "2026-12-11")).toBeUndefined();
    const first = await proposedFor(id, "2026-12-16");
    expect(first).toMatchObject({ kind: "reminder", overdueDays: 3, reason: "逾期3个工作日" });
    expect(first?.subject).toMatchObject({ number, unitName: "青石镇", dueOn: "2026-12-11" });

    const office = world.caller("office", morningOf("2026-12-16"));
    expect(await failureOf(office.escalation.issue(issuedNotice(id, "slip")))).toMatchObject({
      kind: "refused",
      fields: ["kind"],
    });
    const { id: noticeId } = await office.escalation.issue(issuedNotice(id));
    expect(await proposedFor(id, "2026-12-17")).toBeUndefined();
    expect(await proposedFor(id, "2026-12-18")).toMatchObject({ kind: "slip" });

    const sent = await world.admin
      .select()
      .from(notice)
      .where(and(eq(notice.unitId, world.units.qingshi), eq(notice.kind, "escalated")));
    expect(sent.filter(({ title }) => title.startsWith(number))).toMatchObject([
      { urgent: false, roles: ["unit_lead", "unit_clerk"], href: `/findings/${id}` },
    ]);

    const clerk = world.caller("unit_clerk", morningOf("2026-12-17"));
    const owed = (await clerk.task.list()).metrics.filter(({ title }) => title.includes(number));
    expect(owed).toMatchObject([{ kind: "reply_escalation", dueOn: "2026-12-31" }]);
    const findingPage = await clerk.escalation.ofFinding({ findingId: id });
    expect(findingPage).toMatchObject({ allowed: [], proposal: null, subject: null });
    expect(findingPage.notices).toMatchObject([{ id: noticeId, mayReply: true, replyLate: false }]);

    await clerk.escalation.reply({ ...key(), id: noticeId, version: 1, reply: "月底前办完" });
    const repeated = { ...key(), id: noticeId, version: 2, reply: "再改一改" };
    expect(await failureOf(clerk.escalation.reply(repeated))).toMatchObject({ kind: "refused" });
    const after = await office.escalation.ofFinding({ findingId: id });
    expect(after.notices).toMatchObject([{ reply: "月底前办完", mayReply: false }]);
    expect(after.allowed.map(({ kind }) => kind)).toEqual(["reminder", "slip"]);
    const page = await clerk.finding.byId({ id });
    expect(page.events.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["督办", "回复督办"]),
    );
  });

  it("notifies of a talk at once", async () => {
    const { id, number } = await late();
    const office = world.caller("office");
    for (const kind of ["reminder", "slip", "warning", "talk"] as const) {
      await office.escalation.issue({ ...issuedNotice(id), kind });
    }
    const sent = await world.admin.select().from(notice).where(eq(notice.kind, "talk"));
    expect(sent.filter(({ title }) => title.startsWith(number))).toMatchObject([{ urgent: true }]);
  });

  it("are not proposed once closure is requested, because the county has to act", async () => {
    const { id } = await findingAt(world, "closure_requested");
    const failure = await failureOf(world.caller("office").escalation.issue(issuedNotice(id)));
    expect(failure).toMatchObject({ kind: "refused" });
  });

  it("are the office's task with a count, also of replies that did not come", async () => {
    await late();
    const office = world.caller("office", morningOf("2027-01-04"));
    const { total } = await office.escalation.proposals();
    const { counts } = await office.escalation.list({});
    const tasks = (await office.task.list()).metrics.filter(({ kind }) => kind === "escalate");
    expect(tasks.map(({ text }) => Number.parseInt(text, 10))).toEqual([total, counts.late]);
    const lateRows = await office.escalation.list({ reply: "late", limit: 200 });
    expect(lateRows.rows).toHaveLength(counts.late);
    expect(lateRows.rows.every(({ replyLate }) => replyLate)).toBe(true);
  });

  it("are paged, and a unit sees its own alone", async () => {
    const all = await world.caller("leader").escalation.list({ limit: 200 });
    const first = await world.caller("leader").escalation.list({ limit: 2 });
    const cursor = first.nextCursor;
    const second = await world.caller("leader").escalation.list({ limit: 2, cursor });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(ids).toEqual(all.rows.slice(0, 4).map(({ id }) => id));
    const baisha = await world.caller("baisha_clerk").escalation.list({});
    expect(baisha).toMatchObject({ rows: [], counts: { total: 0 } });
  });

  it("warn of a personal number, and are printed as issued", async () => {
    const { id } = await late();
    const numbered = { ...issuedNotice(id), text: "请联系13912345678尽快整改" };
    const failure = await failureOf(world.caller("office").escalation.issue(numbered));
    expect(failure.fields).toContain("confirmPersonalNumbers");
    const { id: noticeId } = await world.caller("office").escalation.issue(issuedNotice(id));
    const shownNotice = await world.caller("unit_lead").escalation.byId({ id: noticeId });
    expect(shownNotice).toMatchObject({ countyName: "临溪县", placeName: "上村", text });
    const rows = await world.admin.select().from(auditLog).where(eq(auditLog.entityId, noticeId));
    expect(rows).toMatchObject([{ action: "escalation.issue", entity: "finding_escalation" }]);
  });
});
