import { randomUUID } from "node:crypto";
import { account, delivery, noticeChannel, noticeSetting } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type AccountName,
  createWorld,
  failureOf,
  useWorld,
  type World,
} from "../../testing/index.ts";
import { action, giveAddresses, later } from "../../testing/notices.ts";
import { testWrites } from "../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

beforeAll(async () => {
  await giveAddresses(world, "admin");
});

const mailServer = { host: "smtp.county.test", port: 465, security: "tls" };
const mailBody = { ...mailServer, username: "xl", sender: "xianlan@county.test" };
const robotAddress = "https://oapi.dingtalk.com/robot/send?access_token=t0ken";

async function versionOf(at: World, kind: "email" | "wecom" | "dingtalk"): Promise<number> {
  const { channels } = await at.caller("admin").notice.settings();
  return channels.find((channel) => channel.kind === kind)?.version ?? 0;
}
const raiseVersion = (table: typeof noticeChannel | typeof noticeSetting, countyId: string) =>
  world.admin.update(table).set({ version: sql`version + 1` }).where(eq(table.countyId, countyId));

async function failedMessage({ admin, countyId, clock }: World) {
  const id = uuid();
  await admin.insert(delivery).values({
    countyId,
    id,
    channel: "wecom",
    purpose: "digest",
    key: id,
    noticeIds: [],
    state: "failed",
    lastError: "没有应答",
    createdAt: clock.now,
    nextAt: clock.now,
  });
  return { id, version: 1 };
}

testWrites(
  [
    {
      path: "notice.setMail",
      by: "admin",
      wrongRole: "office",
      namesNothing: true,
      input: async (at) => ({
        version: await versionOf(at, "email"),
        enabled: true,
        ...mailBody,
        password: "s3cret",
      }),
      otherBody: { password: "another" },
      stale: (at) => raiseVersion(noticeChannel, at.countyId),
    },
    {
      path: "notice.setRobot",
      by: "admin",
      wrongRole: "leader",
      namesNothing: true,
      input: async (at) => ({
        channel: "dingtalk",
        version: await versionOf(at, "dingtalk"),
        enabled: true,
        address: robotAddress,
        signKey: "SEC1",
      }),
      otherBody: { signKey: "SEC2" },
      stale: (at) => raiseVersion(noticeChannel, at.countyId),
    },
    {
      path: "notice.setDigest",
      by: "admin",
      wrongRole: "auditor",
      namesNothing: true,
      input: async (at) => ({
        version: (await at.caller("admin").notice.settings()).setting.version,
        digestAt: "09:00",
        siteAddress: "https://xianlan.county.test",
      }),
      otherBody: { digestAt: "10:00" },
      stale: (at) => raiseVersion(noticeSetting, at.countyId),
    },
    {
      path: "notice.test",
      by: "admin",
      wrongRole: "office",
      namesNothing: true,
      input: async () => ({ channel: "dingtalk" }),
      otherBody: { channel: "email" },
    },
    {
      path: "notice.retry",
      by: "admin",
      wrongRole: "office",
      input: failedMessage,
      otherBody: { version: 2 },
      stale: (at, { id }) =>
        at.admin
          .update(delivery)
          .set({ version: 7 })
          .where(and(eq(delivery.countyId, at.countyId), eq(delivery.id, String(id)))),
    },
  ],
  () => ({ world, other }),
);

describe("one's own address", () => {
  it("is set by oneself, audited, and refused to a late writer", async () => {
    const me = world.caller("unit_lead");
    const { version } = await me.session.me();
    const set = (noticeEmail: string, from: number) =>
      me.session.setNoticeEmail({ idempotencyKey: randomUUID(), version: from, noticeEmail });
    await set("lead@county.test", version);
    expect(await me.session.me()).toMatchObject({ noticeEmail: "lead@county.test" });
    const late = await failureOf(set("other@county.test", version));
    expect(late).toMatchObject({ code: "CONFLICT", current: { noticeEmail: "lead@county.test" } });
    const rows = await world.admin
      .select()
      .from(account)
      .where(eq(account.noticeEmail, "lead@county.test"));
    expect(rows.map(({ id }) => id)).toEqual([world.accounts.unit_lead.accountId]);
    await expect(set("石书记 <a@b>", version + 1)).rejects.toThrow("邮箱地址应如");
    const log = (await world.caller("auditor").audit.list({ what: "session.setNoticeEmail" })).rows;
    expect(log.map(({ actorName }) => actorName)).toEqual(["石书记"]);
  });
});

describe("the list", () => {
  it("shows a person's own, unread until seen, and nothing of another unit", async () => {
    const freshWorld = await createWorld(test);
    const { qingshi, baisha } = freshWorld.units;
    const to = (unitId: string | null, roles: ("unit_lead" | "office" | "unit_clerk")[]) => ({
      kind: "closed" as const,
      to: { unitId, roles },
      href: "/",
    });
    await action(freshWorld, [
      { ...to(qingshi, ["unit_lead"]), title: "青石镇书记" },
      { ...to(baisha, ["unit_lead"]), title: "白沙乡书记" },
      { ...to(null, ["office"]), title: "督查办" },
      {
        ...to(null, []),
        to: { accountId: freshWorld.accounts.unit_clerk.accountId },
        title: "石干事",
      },
    ]);
    const titles = async (who: AccountName) =>
      (await freshWorld.caller(who).notice.list({})).notices.map(({ title }) => title);
    expect(await titles("unit_lead")).toEqual(["青石镇书记"]);
    expect(await titles("unit_clerk")).toEqual(["石干事"]);
    expect(await titles("baisha_lead")).toEqual(["白沙乡书记"]);
    expect(await titles("office")).toEqual([]);
    expect(await titles("office2")).toEqual(["督查办"]);
    expect(await titles("inspector")).toEqual([]);
    const lead = freshWorld.caller("unit_lead");
    expect(await lead.notice.unread()).toEqual({ unread: 1 });
    await lead.notice.markSeen({ idempotencyKey: randomUUID(), until: freshWorld.clock.now });
    expect(await lead.notice.unread()).toEqual({ unread: 0 });
    expect((await lead.notice.list({ unread: true })).notices).toEqual([]);
    expect((await freshWorld.caller("unit_clerk").notice.unread()).unread).toBe(1);
    await freshWorld.close();
  });

  it("goes on from page to page without a gap", async () => {
    const freshWorld = await createWorld(test);
    const one = (n: number) => ({
      kind: "closed" as const,
      title: `第${n}条`,
      href: "/",
      to: { accountId: freshWorld.accounts.leader.accountId },
    });
    for (let at = 0; at < 3; at += 1) {
      const batch = Array.from({ length: 40 }, (_, n) => one(at * 40 + n));
      await action(freshWorld, batch, { clock: later(freshWorld.clock, -at) });
    }
    const ids = new Set<string>();
    let cursor: { at: string; id: string } | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<ReturnType<World["caller"]>["notice"]["list"]>> =
        await freshWorld.caller("leader").notice.list({ cursor });
      for (const { id } of page.notices) ids.add(id);
      cursor = page.next;
      pages += 1;
    } while (cursor !== null);
    expect([ids.size, pages]).toEqual([120, 3]);
    await freshWorld.close();
  });
});
