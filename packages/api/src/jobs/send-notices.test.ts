import { account, notice } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notice } from "../modules/notices/index.ts";
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

const issued = (n: number, to: Notice["to"]): Notice => ({
  kind: "issued",
  to,
  title: `督〔2026〕3-${n} 已交办青石镇`,
  href: `/findings/${n}`,
});
const toQingshi = () => ({
  unitId: world.units.qingshi,
  roles: ["unit_lead", "unit_clerk"] as const,
});
const burst = () => Array.from({ length: 50 }, (_, n) => issued(n + 1, toQingshi()));

describe("urgent notices", () => {
  it("of an action that is rolled back are sent to nobody", async () => {
    await mailOn(world, mail.port);
    await giveAddresses(world, "unit_lead");
    const failing = action(world, burst(), {
      after: () => {
        throw new Error("rolled back");
      },
    });
    await expect(failing).rejects.toThrow("rolled back");
    await sendAt(world, later(world.clock, 5));
    expect(mail.mails).toEqual([]);
    expect(await outbox(world)).toEqual([]);
  });

  it("gather for a minute, and fifty become one message a receiver", async () => {
    await mailOn(world, mail.port);
    await robotOn(world, "dingtalk", robot.origin);
    await giveAddresses(world, "unit_lead", "unit_clerk", "baisha_lead", "office", "admin");
    await action(world, burst());
    await sendAt(world, later(world.clock, 0.5));
    expect(mail.mails).toEqual([]);
    await sendAt(world, later(world.clock, 1));
    expect(mail.mails.map(({ to }) => to).sort()).toEqual([
      "unit_clerk@county.test",
      "unit_lead@county.test",
    ]);
    expect(robot.posts).toHaveLength(1);
    expect(robot.posts[0]?.content).toContain("交办50件");
    await sendAt(world, later(world.clock, 3));
    expect(mail.mails).toHaveLength(2);
    expect(robot.posts).toHaveLength(1);
  });

  it("leave a robot with counts alone: no number, unit or name", async () => {
    await robotOn(world, "dingtalk", robot.origin);
    await action(world, [issued(12, toQingshi())]);
    await sendAt(world, later(world.clock, 2));
    const [post] = robot.posts;
    expect(post?.content).toContain("交办1件");
    expect(post?.content).not.toMatch(/督〔|青石|findings/);
    expect(new URL(post?.url ?? "", robot.origin).searchParams.get("sign")).toBeTruthy();
  });

  it("never reach who caused them, who is out of service, or another unit", async () => {
    await mailOn(world, mail.port);
    await giveAddresses(world, "office", "office2", "unit_lead", "baisha_lead", "inspector");
    const { office, office2 } = world.accounts;
    await action(world, [
      issued(1, { unitId: null, roles: ["office"] }),
      issued(2, { accountId: office.accountId }),
      issued(3, { accountId: office2.accountId }),
    ]);
    const at = later(world.clock, 2);
    await sendAt(world, at);
    expect(mail.mails.map(({ to }) => to)).toEqual(["office2@county.test"]);
    await action(world, [issued(4, { unitId: null, roles: ["office"] })], { clock: at });
    await world.admin
      .update(account)
      .set({ disabledAt: at.now })
      .where(eq(account.id, office2.accountId));
    await sendAt(world, later(at, 2));
    expect(mail.mails).toHaveLength(1);
  });

  it("that are not urgent wait for the digest", async () => {
    await mailOn(world, mail.port);
    await giveAddresses(world, "unit_lead");
    await action(world, [{ ...issued(1, toQingshi()), kind: "closed" }]);
    await sendAt(world, later(world.clock, 10));
    expect(mail.mails).toEqual([]);
  });

  it("without a channel are gathered too, so that switching one on floods nobody", async () => {
    await giveAddresses(world, "unit_lead");
    await action(world, burst());
    await sendAt(world, later(world.clock, 2));
    await mailOn(world, mail.port);
    await sendAt(world, later(world.clock, 4));
    expect(mail.mails).toEqual([]);
    const left = await world.admin
      .select({ gatheredAt: notice.gatheredAt })
      .from(notice)
      .where(eq(notice.countyId, world.countyId));
    expect(left.every(({ gatheredAt }) => gatheredAt !== null)).toBe(true);
  });

  it("are notified once however many processes work at once", async () => {
    await mailOn(world, mail.port);
    await robotOn(world, "dingtalk", robot.origin);
    await giveAddresses(world, "unit_lead", "unit_clerk");
    await action(world, burst());
    const at = later(world.clock, 2);
    await Promise.all([sendAt(world, at), sendAt(world, at), sendAt(world, at)]);
    expect(mail.mails).toHaveLength(2);
    expect(robot.posts).toHaveLength(1);
  });
});
