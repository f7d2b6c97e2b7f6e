import { randomUUID } from "node:crypto";
import { noticeChannel } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorld, failureOf, useWorld, type World } from "../../testing/index.ts";
import { giveAddresses } from "../../testing/notices.ts";

const test = useDatabase();
const world = useWorld(test);

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

describe("a channel's secrets", () => {
  it("are encrypted in the database and never returned", async () => {
    const freshWorld = await createWorld(test);
    const admin = freshWorld.caller("admin");
    const result = await admin.notice.setRobot({
      idempotencyKey: randomUUID(),
      version: 0,
      channel: "dingtalk",
      enabled: true,
      address: robotAddress,
      signKey: "SECabcdef",
    });
    await admin.notice.setMail({
      idempotencyKey: randomUUID(),
      version: 0,
      enabled: true,
      ...mailBody,
      security: "tls",
      password: "s3cret-w0rd",
    });
    const json = JSON.stringify([result, await admin.notice.settings()]);
    expect(json).toContain("oapi.dingtalk.com");
    const rows = JSON.stringify(
      await freshWorld.admin
        .select()
        .from(noticeChannel)
        .where(eq(noticeChannel.countyId, freshWorld.countyId)),
    );
    const audit = JSON.stringify((await freshWorld.caller("auditor").audit.list({})).rows);
    for (const secret of ["t0ken", "SECabcdef", "s3cret-w0rd"]) {
      for (const text of [json, rows, audit]) expect(text).not.toContain(secret);
    }
    await freshWorld.close();
  });

  it("are not carried to another mail server", async () => {
    const admin = world.caller("admin");
    const version = await versionOf(world, "email");
    const moved = admin.notice.setMail({
      idempotencyKey: randomUUID(),
      version,
      enabled: true,
      ...mailBody,
      security: "tls",
      host: "smtp.elsewhere.test",
      password: "",
    });
    expect(await failureOf(moved)).toMatchObject({ kind: "refused" });
  });

  it.each([
    "http://oapi.dingtalk.com/robot/send?access_token=x",
    "https://oapi.dingtalk.com.evil.test/robot/send?access_token=x",
    "https://oapi.dingtalk.com@evil.test/robot/send?access_token=x",
    "https://oapi.dingtalk.com/other?access_token=x",
    "https://oapi.dingtalk.com/robot/send",
    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
  ])("include no robot at %s", async (address) => {
    const version = await versionOf(world, "dingtalk");
    const set = world.caller("admin").notice.setRobot({
      idempotencyKey: randomUUID(),
      version,
      channel: "dingtalk",
      enabled: true,
      address,
      signKey: "",
    });
    expect(await failureOf(set)).toMatchObject({ kind: "refused" });
  });
});
