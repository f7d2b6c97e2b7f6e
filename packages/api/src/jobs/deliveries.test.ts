import { randomUUID } from "node:crypto";
import { delivery, noticeChannel } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createWorld, type World } from "../testing/index.ts";
import {
  action,
  giveAddresses,
  later,
  mailOn,
  outbox,
  robotOn,
  sendAt,
} from "../testing/notices.ts";
import { fakeMailServer, fakeRobot } from "../testing/receivers.ts";

const test = useDatabase();
let world: World;
let mail: Awaited<ReturnType<typeof fakeMailServer>>;
let robot: Awaited<ReturnType<typeof fakeRobot>>;

beforeEach(async () => {
  world = await createWorld(test, { connections: 4 });
  mail = await fakeMailServer();
  robot = await fakeRobot();
});
afterEach(async () => {
  await mail.close();
  await robot.close();
  await world.close();
});

const notifyIssued = (n: number, minutes = 0) =>
  action(
    world,
    [
      {
        kind: "issued",
        to: { unitId: world.units.qingshi, roles: ["unit_lead"] },
        title: `督〔2026〕3-${n} 已交办`,
        href: `/findings/${n}`,
      },
    ],
    { clock: later(world.clock, minutes) },
  );
const at = (minutes: number) => later(world.clock, minutes);
const only = async () => {
  const rows = await outbox(world);
  expect(rows).toHaveLength(1);
  return rows[0];
};

it("a mail server that is down delays no action, and gets the mail once when it is back", async () => {
  const { port } = mail;
  await mailOn(world, port);
  await giveAddresses(world, "unit_lead");
  await mail.close();
  await notifyIssued(1);
  await sendAt(world, at(2));
  expect(await only()).toMatchObject({ state: "waiting", attempts: 1, nextAt: at(3).now });
  const { channels } = await world.caller("admin").notice.settings();
  expect(channels[0]?.health).toMatchObject({ failing: 1, failingSince: at(2).now, waiting: 1 });
  expect(channels[0]?.health.lastError).toContain("服务器没有在该地址监听");
  // Notified meanwhile: it joins the message that still waits.
  await notifyIssued(2, 2);
  await sendAt(world, at(4));
  expect(await only()).toMatchObject({ state: "waiting", attempts: 2 });
  const back = await fakeMailServer();
  await world.admin
    .update(noticeChannel)
    .set({ server: { ...(channels[0]?.server ?? never()), port: back.port } })
    .where(eq(noticeChannel.countyId, world.countyId));
  await sendAt(world, at(8));
  expect(back.mails).toEqual([]);
  await sendAt(world, at(9));
  await sendAt(world, at(60));
  expect(back.mails).toHaveLength(1);
  expect(await only()).toMatchObject({ state: "sent", lastError: "", failingSince: null });
  expect((await only())?.noticeIds).toHaveLength(2);
  await back.close();
});

it("a mail the server refuses is tried again; one that may have been taken is not", async () => {
  await mailOn(world, mail.port);
  await giveAddresses(world, "unit_lead");
  mail.state.mood = "refuse";
  await notifyIssued(1);
  await sendAt(world, at(2));
  expect(await only()).toMatchObject({ state: "waiting", attempts: 1 });
  expect((await only())?.lastError).toContain("552 too much");
  mail.state.mood = "vanish";
  await sendAt(world, at(4));
  expect(await only()).toMatchObject({ state: "unclear" });
  mail.state.mood = "take";
  await sendAt(world, at(600));
  expect(mail.mails).toHaveLength(1);
});

it("a sender that died leaves its message unclear, and only a person sends it again", async () => {
  await robotOn(world, "dingtalk", robot.origin);
  await notifyIssued(1);
  robot.state.response = () => ({ status: 0 });
  await sendAt(world, at(2));
  // As if the process had been killed before it could write down what came of it.
  await world.admin
    .update(delivery)
    .set({ state: "sending", lastError: "" })
    .where(eq(delivery.countyId, world.countyId));
  robot.state.response = () => ({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' });
  await sendAt(world, at(4));
  expect(await only()).toMatchObject({ state: "sending" });
  await sendAt(world, at(8));
  expect(await only()).toMatchObject({ state: "unclear" });
  expect(robot.posts).toHaveLength(1);
  const row = await only();
  await world.caller("admin", at(9)).notice.retry({
    idempotencyKey: randomUUID(),
    id: row?.id ?? "",
    version: row?.version ?? 0,
  });
  await sendAt(world, at(9));
  expect(robot.posts).toHaveLength(2);
  expect(await only()).toMatchObject({ state: "sent" });
});

it.each([
  [{ status: 302, headers: { location: "http://127.0.0.1:1/" } }, "转向"],
  [{ status: 500, body: "oops" }, "HTTP 500"],
  [{ status: 200, body: '{"errcode":130101,"errmsg":"send too fast"}' }, "send too fast"],
  [{ status: 200, body: "<html>" }, "不是群机器人"],
])("a robot that answers %o has not taken the line", async (response, text) => {
  await robotOn(world, "dingtalk", robot.origin);
  robot.state.response = () => response;
  await notifyIssued(1);
  await sendAt(world, at(2));
  expect(await only()).toMatchObject({ state: "waiting", attempts: 1 });
  expect((await only())?.lastError).toContain(text);
  expect(robot.posts).toHaveLength(1);
});

it("a robot whose origin is no longer allowed is not spoken to", async () => {
  await robotOn(world, "dingtalk", robot.origin);
  world.services.notices = { ...world.services.notices, robotOrigins: [] };
  await notifyIssued(1);
  await sendAt(world, at(2));
  expect(robot.posts).toEqual([]);
  expect((await only())?.lastError).toContain("运维人员");
});

it("a robot gets far less than twenty lines a minute, whatever waits", async () => {
  await robotOn(world, "dingtalk", robot.origin);
  for (let n = 0; n < 5; n += 1) {
    await world.caller("admin").notice.test({ idempotencyKey: randomUUID(), channel: "dingtalk" });
  }
  for (let second = 0; second < 60; second += 5) await sendAt(world, at(second / 60));
  expect(robot.posts).toHaveLength(3);
});

it("a channel switched off sends nothing, and nothing old when it is on again", async () => {
  const { version } = await robotOn(world, "dingtalk", robot.origin);
  robot.state.response = () => ({ status: 500 });
  await notifyIssued(1);
  await sendAt(world, at(2));
  const set = (enabled: boolean, from: number) =>
    world.caller("admin").notice.setRobot({
      idempotencyKey: randomUUID(),
      version: from,
      channel: "dingtalk",
      enabled,
      address: "",
      signKey: "",
    });
  await set(false, version);
  await sendAt(world, at(10));
  await set(true, version + 1);
  await sendAt(world, at(20));
  expect(robot.posts).toHaveLength(1);
  expect(await only()).toMatchObject({ state: "failed" });
});

function never(): never {
  throw new Error("there is a mail server");
}
