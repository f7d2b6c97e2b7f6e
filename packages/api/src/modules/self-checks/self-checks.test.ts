import { randomUUID } from "node:crypto";
import { attachment, findingEvent, notice, selfCheck } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  failureOf,
  findingAt,
  morningOf,
  uploadedFile,
  useWorld,
  type World,
} from "../../testing/index.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const key = () => ({ idempotencyKey: randomUUID() });
const text = "请对照志愿服务活动的要求，对所属点位逐一自查";
const about = (findingId: string, unitIds: string[]) => ({
  ...key(),
  findingId,
  unitIds,
  text,
  dueOn: "2026-12-04",
});
const reply = { checked: 5, failed: 1, reply: "五个站中一个未排计划，已补齐", attachmentIds: [] };

async function sentTo(here: World, unitId: string) {
  const { id: findingId } = await findingAt(here, "closed");
  await here.caller("inspector").selfCheck.send(about(findingId, [unitId]));
  const [sent] = await here.admin
    .select({ id: selfCheck.id, version: selfCheck.version })
    .from(selfCheck)
    .where(eq(selfCheck.findingId, findingId));
  if (sent === undefined) throw new Error("nothing was sent");
  return { ...sent, findingId };
}

testWrites(
  [
    {
      path: "selfCheck.send",
      by: "office",
      wrongRole: "unit_lead",
      input: async (here) => {
        const { idempotencyKey: _, ...body } = about((await findingAt(here, "closed")).id, [
          here.units.baisha,
        ]);
        return body;
      },
      otherBody: { dueOn: "2026-12-31" },
    },
    {
      path: "selfCheck.reply",
      by: "baisha_clerk",
      wrongRole: "inspector",
      elsewhere: "unit_clerk",
      input: async (here) => {
        const { id, version } = await sentTo(here, here.units.baisha);
        return { id, version, ...reply };
      },
      otherBody: { checked: 6 },
      stale: (here, body) =>
        here.admin
          .update(selfCheck)
          .set({ version: sql`version + 1`, repliedAt: here.clock.now, repliedByName: "沙书记" })
          .where(eq(selfCheck.id, String(body.id))),
    },
  ],
  () => ({ world, other }),
);

describe("举一反三", () => {
  it("is proposed from the duty for the unit's other places and for the other units", async () => {
    const { id } = await findingAt(world, "closed");
    const proposal = await world.caller("inspector").selfCheck.proposal({ findingId: id });
    expect(proposal).toMatchObject({ closed: true, dueOn: "2026-12-04" });
    expect(proposal.text).toContain(proposal.duty);
    expect(proposal.text).not.toMatch(/青石|上村|没有开展活动/);
    const [own, ...others] = proposal.receivers;
    // 青石镇 has 上村, where it was found, and 下村.
    expect(own).toMatchObject({ name: "青石镇", own: true, places: 1, sentAt: null });
    expect(others.map(({ own: ownFlag }) => ownFlag)).toEqual([false, false]);
  });

  it("waits for the closure, reveals nothing of the other unit, and reaches each unit once", async () => {
    const inspector = world.caller("inspector");
    const { id: open } = await findingAt(world, "rectifying");
    expect(
      await failureOf(inspector.selfCheck.send(about(open, [world.units.baisha]))),
    ).toMatchObject({ kind: "refused", fields: ["findingId"] });
    const { id } = await findingAt(world, "closed");
    const reply = { ...about(id, [world.units.baisha]), text: "青石镇查出的问题请对照自查整改" };
    expect(await failureOf(inspector.selfCheck.send(reply))).toMatchObject({ fields: ["text"] });
    const home = { ...reply, unitIds: [world.units.qingshi] };
    expect(await inspector.selfCheck.send({ ...home, ...key() })).toEqual({ sent: 1 });
    const both = about(id, [world.units.qingshi, world.units.baisha]);
    expect(await failureOf(inspector.selfCheck.send(both))).toMatchObject({ fields: ["unitIds"] });
    const [rows] = await world.admin
      .select({ count: sql<number>`count(*)::int` })
      .from(selfCheck)
      .where(eq(selfCheck.findingId, id));
    expect(rows?.count).toBe(1);
  });

  it("reaches the unit as notice, task and row without the finding, and comes back with files", async () => {
    const { id, version, findingId } = await sentTo(world, world.units.baisha);
    const notices = await world.admin
      .select()
      .from(notice)
      .where(and(eq(notice.unitId, world.units.baisha), eq(notice.href, `/self-checks?id=${id}`)));
    expect(notices).toMatchObject([{ kind: "self_check", urgent: false }]);

    const clerk = world.caller("baisha_clerk");
    const list = await clerk.selfCheck.list({ limit: 200 });
    expect(list.rows.find((row) => row.id === id)).toMatchObject({
      finding: null,
      state: "waiting",
      mayReply: true,
      text,
    });
    expect(JSON.stringify(list)).not.toContain(findingId);
    const owed = (await clerk.task.list()).metrics.map(({ href }) => href);
    expect(owed).toContain(`/self-checks?id=${id}`);
    expect(
      (await world.caller("unit_clerk").selfCheck.list({})).rows.map((row) => row.id),
    ).not.toContain(id);

    const file = await uploadedFile(world, "baisha_clerk");
    await clerk.selfCheck.reply({ ...key(), id, version, ...reply, attachmentIds: [file] });
    const [stored] = await world.admin.select().from(attachment).where(eq(attachment.id, file));
    expect(stored?.selfCheckId).toBe(id);
    const { rows, counts } = await world.caller("leader").selfCheck.list({ findingId });
    expect(rows).toMatchObject([
      {
        checked: 5,
        failed: 1,
        state: "answered",
        finding: { id: findingId },
        files: [{ id: file }],
      },
    ]);
    expect(counts).toMatchObject({
      total: 1,
      answered: 1,
      waiting: 0,
      late: 0,
      checked: 5,
      failed: 1,
    });
    const over = { ...key(), id, version: version + 1, ...reply };
    expect(await failureOf(clerk.selfCheck.reply(over))).toMatchObject({ kind: "refused" });
  });

  it("does not show the finding's own unit which others received one", async () => {
    const { findingId } = await sentTo(world, world.units.baisha);
    const [event] = await world.admin
      .select()
      .from(findingEvent)
      .where(and(eq(findingEvent.findingId, findingId), eq(findingEvent.action, "self_check")));
    expect(event).toMatchObject({ internal: true, text: "请白沙乡自查" });
    const page = await world.caller("unit_lead").finding.byId({ id: findingId });
    expect(JSON.stringify(page.events)).not.toContain("白沙乡");
    expect((await world.caller("unit_lead").selfCheck.list({ findingId })).rows).toEqual([]);
  });

  it("is late after its day, and no reply reports more failed places than checked ones", async () => {
    const { id, version } = await sentTo(world, world.units.baisha);
    const later = world.caller("baisha_clerk", morningOf("2026-12-07"));
    const late = await later.selfCheck.list({ state: "late", limit: 200 });
    expect(late.rows.find((row) => row.id === id)?.state).toBe("late");
    const wrong = { ...key(), id, version, ...reply, failed: 6 };
    await expect(later.selfCheck.reply(wrong)).rejects.toThrow("不能多于自查点位数");
  });
});

it.each([1, 2, 3])(
  "two who send to the same units in opposite order wait for each other (%i)",
  async () => {
    const { id } = await findingAt(world, "closed");
    const units = [world.units.baisha, world.units.qingshi];
    const send = (who: "office" | "inspector", to: string[]) =>
      world.caller(who).selfCheck.send(about(id, to));
    const [first, second] = await Promise.allSettled([
      send("office", units),
      send("inspector", units.toReversed()),
    ]);
    const lost = [first, second].filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(1);
    for (const one of lost) {
      expect(await failureOf(Promise.reject(one.reason))).toMatchObject({ kind: "refused" });
    }
  },
);
