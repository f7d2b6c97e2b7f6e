import { randomUUID } from "node:crypto";
import { account, delivery } from "@xianlan/db";
import { type Clock, clockAt } from "@xianlan/domain/calendar";
import { and, asc, eq } from "drizzle-orm";
import { authorize } from "../access.ts";
import { gatherNotices } from "../jobs/gather-notices.ts";
import { sendDeliveries } from "../jobs/send-deliveries.ts";
import { type Notice, notify } from "../modules/notices/index.ts";
import { write } from "../transaction.ts";
import type { AccountName } from "./directory.ts";
import type { World } from "./world.ts";

/** So many minutes after a clock. */
export function later(clock: Clock, minutes: number): Clock {
  return clockAt(Date.parse(clock.now) + minutes * 60_000);
}

/** An action that notifies somebody, and then may fail. */
export function action(
  world: World,
  notices: readonly Notice[],
  options: { by?: AccountName; clock?: Clock; after?: () => void } = {},
): Promise<unknown> {
  const context = world.context(options.by ?? "office", options.clock);
  const grant = authorize(context, "finding.issue");
  const intent = { idempotencyKey: randomUUID() };
  return write(context, grant, "test.action", intent, async (txContext) => {
    await notify(txContext, notices);
    options.after?.();
    return null;
  });
}

/** The job that runs each minute, at the clock's time. */
export async function sendAt(world: World, clock: Clock): Promise<void> {
  await gatherNotices(world.services, clock);
  await sendDeliveries(world.services, {
    clock: () => clock,
    stop: new AbortController().signal,
  });
}

/** Gives people an address for their notices. */
export async function giveAddresses(world: World, ...who: AccountName[]): Promise<void> {
  for (const name of who) {
    await world.admin
      .update(account)
      .set({ noticeEmail: `${name}@county.test` })
      .where(
        and(eq(account.countyId, world.countyId), eq(account.id, world.accounts[name].accountId)),
      );
  }
}

/** The county's outbox, oldest first. */
export function outbox(world: World) {
  return world.admin
    .select()
    .from(delivery)
    .where(eq(delivery.countyId, world.countyId))
    .orderBy(asc(delivery.createdAt), asc(delivery.id));
}

/** Switches e-mail on, through the county's own settings. */
export function mailOn(world: World, port: number) {
  return world.caller("admin").notice.setMail({
    idempotencyKey: randomUUID(),
    version: 0,
    enabled: true,
    host: "127.0.0.1",
    port,
    security: "none",
    username: "",
    password: "",
    sender: "xianlan@county.test",
  });
}

/** Switches a robot on, in a deployment that allows its origin. */
export function robotOn(world: World, channel: "wecom" | "dingtalk", origin: string) {
  world.services.notices = { ...world.services.notices, robotOrigins: [origin] };
  return world.caller("admin").notice.setRobot({
    idempotencyKey: randomUUID(),
    version: 0,
    channel,
    enabled: true,
    address: `${origin}/robot/send?access_token=s3cret`,
    signKey: "SECkey",
  });
}
