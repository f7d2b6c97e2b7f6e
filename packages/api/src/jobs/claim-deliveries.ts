import { delivery, type Transaction } from "@xianlan/db";
import { type Clock, clockAt } from "@xianlan/domain/calendar";
import { nextAttempt } from "@xianlan/domain/notice";
import { and, asc, eq, gt, inArray, lt, lte, notInArray, sql } from "drizzle-orm";
import { claimCounty } from "./counties.ts";
import { openChannels } from "./gather-notices.ts";
import type { Outcome } from "./send-outcome.ts";

export type Claimed = typeof delivery.$inferSelect;

/** Messages claimed at a time. */
const handful = 20;
/** One message to a robot in so long: three a minute, where the services allow twenty. */
const robotPause = 20_000;
/** No attempt takes so long; one that is still open belongs to a process that died. */
const maxAttemptMs = 5 * 60_000;

const before = (clock: Clock, milliseconds: number) =>
  clockAt(Date.parse(clock.now) - milliseconds).now;

/**
 * Takes messages that are due, marking each attempt before it is made: a message that is being sent is
 * nobody else's, and one whose sender died is not sent again by itself.
 */
export async function claimDeliveries(
  tx: Transaction,
  countyId: string,
  clock: Clock,
): Promise<Claimed[]> {
  await claimCounty(tx, countyId);
  const open = await openChannels(tx, countyId);
  await settleRemaining(tx, countyId, open, clock);
  if (open.length === 0) return [];
  const own = eq(delivery.countyId, countyId);
  const due = await tx
    .select({ id: delivery.id, channel: delivery.channel })
    .from(delivery)
    .where(and(own, eq(delivery.state, "waiting"), lte(delivery.nextAt, clock.now)))
    .orderBy(asc(delivery.nextAt), asc(delivery.id))
    .limit(handful);
  const busy = await tx
    .selectDistinct({ channel: delivery.channel })
    .from(delivery)
    .where(and(own, gt(delivery.attemptedAt, before(clock, robotPause))));
  const taken = new Set<string>(busy.map(({ channel }) => channel));
  const ids = due.flatMap(({ id, channel }) => {
    if (channel === "email") return [id];
    if (taken.has(channel)) return [];
    taken.add(channel);
    return [id];
  });
  if (ids.length === 0) return [];
  return tx
    .update(delivery)
    .set({
      state: "sending",
      attemptedAt: clock.now,
      attempts: sql`${delivery.attempts} + 1`,
      version: sql`${delivery.version} + 1`,
    })
    .where(and(own, inArray(delivery.id, ids), eq(delivery.state, "waiting")))
    .returning();
}

/** Attempts nobody is making any more, and messages whose channel was switched off meanwhile. */
async function settleRemaining(
  tx: Transaction,
  countyId: string,
  open: Claimed["channel"][],
  clock: Clock,
): Promise<void> {
  const own = eq(delivery.countyId, countyId);
  const since = sql`coalesce(${delivery.failingSince}, ${clock.now}::timestamptz)`;
  const moved = { failingSince: since, version: sql`${delivery.version} + 1` };
  await tx
    .update(delivery)
    .set({ ...moved, state: "unclear", lastError: "发送途中系统中断，不知是否送达" })
    .where(
      and(
        own,
        eq(delivery.state, "sending"),
        lt(delivery.attemptedAt, before(clock, maxAttemptMs)),
      ),
    );
  await tx
    .update(delivery)
    .set({ ...moved, state: "failed", lastError: "渠道已停用，未发送" })
    .where(
      and(
        own,
        eq(delivery.state, "waiting"),
        open.length > 0 ? notInArray(delivery.channel, open) : undefined,
      ),
    );
}

/** Writes down how an attempt ended, unless it is no longer this one's. */
export async function settleDelivery(
  tx: Transaction,
  { countyId, id, attempts, failingSince }: Claimed,
  outcome: Outcome,
  clock: Clock,
): Promise<void> {
  const { now } = clock;
  await tx
    .update(delivery)
    .set({ ...endOf(outcome, attempts, failingSince, now), version: sql`${delivery.version} + 1` })
    .where(
      and(
        eq(delivery.countyId, countyId),
        eq(delivery.id, id),
        eq(delivery.state, "sending"),
        eq(delivery.attempts, attempts),
      ),
    );
}

function endOf(outcome: Outcome, attempts: number, since: string | null, now: string) {
  if (outcome.sent) {
    return { state: "sent" as const, sentAt: now, failingSince: null, lastError: "" };
  }
  const failed = { failingSince: since ?? now, lastError: outcome.text };
  if (outcome.next === "unclear") return { ...failed, state: "unclear" as const };
  const nextAt = outcome.next === "retry" ? nextAttempt(attempts, now) : null;
  if (nextAt === null) return { ...failed, state: "failed" as const };
  return { ...failed, state: "waiting" as const, nextAt };
}
