import { randomUUID } from "node:crypto";
import { account, digest } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { type Clock, clockAt } from "@xianlan/domain/calendar";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type AccountName, createWorld, findingAt, type World } from "../testing/index.ts";
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
import { makeDigests } from "./make-digests.ts";
import { tidyNotices } from "./run.ts";

const test = useDatabase();
let world: World;
let mail: Awaited<ReturnType<typeof fakeMailServer>>;
let robot: Awaited<ReturnType<typeof fakeRobot>>;

beforeEach(async () => {
  world = await createWorld(test, { connections: 6 });
  mail = await fakeMailServer();
  robot = await fakeRobot();
});
afterEach(async () => {
  await mail.close();
  await robot.close();
  await world.close();
});

/** A time in Shanghai. */
const on = (day: string, time: string): Clock => clockAt(Date.parse(`${day}T${time}:00+08:00`));
/** The Monday after the world's Friday. */
const monday = (time: string) => on("2026-11-23", time);
const make = (clock: Clock) => makeDigests(world.services, clock);

/** A finding whose own urgent notices were sent long ago, when no channel was on yet. */
async function issuedBefore(changes: Parameters<typeof findingAt>[2] = {}) {
  const seeded = await findingAt(world, "issued", changes);
  await sendAt(world, later(world.clock, 5));
  return seeded;
}

async function digests(day: string) {
  const rows = await world.admin
    .select({ name: account.name, tasks: digest.tasks, notices: digest.notices, at: digest.at })
    .from(digest)
    .innerJoin(account, eq(account.id, digest.accountId))
    .where(and(eq(digest.countyId, world.countyId), eq(digest.day, day)))
    .orderBy(account.name);
  return rows;
}
const digestOf = async (day: string) =>
  (await digests(day)).filter(({ tasks, notices }) => tasks + notices > 0).map(({ name }) => name);

it("waits for the county's hour, and is made once a person and day", async () => {
  await issuedBefore();
  await mailOn(world, mail.port);
  await giveAddresses(world, "unit_lead", "unit_clerk", "baisha_lead");
  await make(monday("08:29"));
  expect(await digests("2026-11-23")).toEqual([]);
  await make(monday("08:30"));
  expect(await digestOf("2026-11-23")).toEqual(["石书记", "石干事"].sort());
  await make(monday("08:35"));
  await make(monday("16:00"));
  await sendAt(world, monday("16:00"));
  expect(mail.mails.map(({ to }) => to).sort()).toEqual([
    "unit_clerk@county.test",
    "unit_lead@county.test",
  ]);
});

it("is one of each when two processes make it at the same moment", async () => {
  await issuedBefore();
  await mailOn(world, mail.port);
  await robotOn(world, "dingtalk", robot.origin);
  await giveAddresses(world, "unit_lead");
  await Promise.all([make(monday("09:00")), make(monday("09:00")), make(monday("09:00"))]);
  await Promise.all([sendAt(world, monday("09:01")), sendAt(world, monday("09:01"))]);
  expect(mail.mails).toHaveLength(1);
  expect(robot.posts).toHaveLength(1);
  expect(robot.posts[0]?.content).toContain("11月23日：2人有待办2件");
});

it.each([
  ["a Saturday", "2026-11-21", false],
  ["a Sunday", "2026-11-22", false],
  ["春节", "2026-02-17", false],
  ["a Saturday worked for 春节", "2026-02-14", true],
])("on %s", async (_, day, made) => {
  await make(on(day, "10:00"));
  expect((await digests(day)).length > 0).toBe(made);
});

it("follows the county's own days and hour", async () => {
  await world.caller("admin").notice.setDigest({
    idempotencyKey: randomUUID(),
    version: 0,
    digestAt: "14:00",
    siteAddress: "",
  });
  await make(monday("13:59"));
  expect(await digests("2026-11-23")).toEqual([]);
  await make(monday("14:00"));
  expect((await digests("2026-11-23")).length).toBeGreaterThan(0);
});

it("says what each person themselves would see, and nothing to who owes nothing", async () => {
  const { number } = await issuedBefore({
    unitId: world.units.baisha,
    placeId: world.places.baisha_station,
  });
  await world.caller("admin").notice.setDigest({
    idempotencyKey: randomUUID(),
    version: 0,
    digestAt: "08:30",
    siteAddress: "https://xianlan.county.test",
  });
  await mailOn(world, mail.port);
  await giveAddresses(world, "unit_lead", "baisha_lead", "leader", "admin");
  await make(monday("09:00"));
  await sendAt(world, monday("09:01"));
  expect(mail.mails.map(({ to }) => to)).toEqual(["baisha_lead@county.test"]);
  const { subject, body } = readMail(mail.mails[0]?.raw ?? "");
  expect(subject).toBe("县览 11月23日摘要：待办1件，新通知1条");
  expect(body).toContain(`待签收：${number}`);
  expect(body).toContain("https://xianlan.county.test/findings/");
  const [fact] = (await world.caller("office").finding.list({})).rows.map((row) => row.fact);
  expect(body).not.toContain(fact);
});

it("contains the day's notices, each in one digest", async () => {
  const clerk = { accountId: world.accounts.unit_clerk.accountId };
  const closed = (n: number) => ({
    kind: "closed" as const,
    to: clerk,
    title: `督〔2026〕3-${n} 已销号`,
    href: "/",
  });
  await action(world, [closed(1)], { clock: on("2026-11-20", "17:00") });
  await action(world, [closed(2)], { clock: on("2026-11-22", "20:00") });
  await make(monday("09:00"));
  await action(world, [closed(3)], { clock: monday("11:00") });
  await make(on("2026-11-24", "09:00"));
  await make(on("2026-11-25", "09:00"));
  expect(await noticesIn("2026-11-23", "unit_clerk")).toBe(2);
  expect(await noticesIn("2026-11-24", "unit_clerk")).toBe(1);
  expect(await noticesIn("2026-11-25", "unit_clerk")).toBe(0);
  expect(await noticesIn("2026-11-23", "unit_lead")).toBe(0);
  expect(await noticesIn("2026-11-23", "baisha_clerk")).toBe(0);
});

async function noticesIn(day: string, who: AccountName): Promise<number> {
  const { name } = world.accounts[who];
  return (await digests(day)).find((row) => row.name === name)?.notices ?? 0;
}

it("after days without the mail server is one, not one for each day", async () => {
  await issuedBefore();
  await mailOn(world, mail.port);
  await giveAddresses(world, "unit_lead");
  mail.state.mood = "refuse";
  for (const day of ["2026-11-23", "2026-11-24", "2026-11-25"]) {
    await make(on(day, "09:00"));
    await sendAt(world, on(day, "09:01"));
  }
  mail.state.mood = "take";
  await sendAt(world, on("2026-11-25", "10:00"));
  expect(mail.mails).toHaveLength(1);
  expect((await outbox(world)).map(({ state }) => state)).toEqual(["failed", "failed", "sent"]);
});

it("is shown in the app beside the notices, and both are removed after ninety days", async () => {
  await issuedBefore();
  await action(world, [
    {
      kind: "closed",
      to: { unitId: world.units.qingshi, roles: ["unit_lead"] },
      title: "已销号",
      href: "/",
    },
  ]);
  await make(monday("09:00"));
  const list = () => world.caller("unit_lead", monday("10:00")).notice.list({});
  expect((await list()).digests).toEqual([
    expect.objectContaining({ day: "2026-11-23", tasks: 1, notices: expect.any(Number) }),
  ]);
  const before = (await list()).notices.length;
  await tidyNotices(world.services, later(world.clock, 90 * 24 * 60));
  expect((await list()).notices).toHaveLength(before);
  await tidyNotices(world.services, later(world.clock, 95 * 24 * 60));
  expect(await list()).toMatchObject({ notices: [], digests: [] });
});

/** Subject and text of a message as it was sent. */
function readMail(raw: string): { subject: string; body: string } {
  const [head = "", ...others] = raw.split("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n\s+/g, " ");
  const subjectLine = /^Subject: (.*)$/m.exec(unfolded)?.[1] ?? "";
  const subject = subjectLine.replaceAll(
    /=\?UTF-8\?([BQ])\?(.*?)\?=\s*/gi,
    (_, kind, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString()
        : decodeURIComponent(text.replaceAll("_", " ").replaceAll("=", "%")),
  );
  const text = others.join("\r\n\r\n");
  const body = /base64/i.test(unfolded)
    ? Buffer.from(text, "base64").toString()
    : decodeURIComponent(text.replaceAll("=\r\n", "").replaceAll("=", "%"));
  return { subject, body };
}
