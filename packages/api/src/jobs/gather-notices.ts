import {
  account,
  accountRole,
  delivery,
  notice,
  noticeChannel,
  type Transaction,
  withScope,
} from "@xianlan/db";
import type { Clock } from "@xianlan/domain/calendar";
import { type ChannelKind, gatherBefore } from "@xianlan/domain/notice";
import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Services } from "../context.ts";
import { claimCounty, eachCounty, jobsOf } from "./counties.ts";

/** One message to make: the urgent notices of one receiver. */
type Bundle = { channel: ChannelKind; accountId: string | null; noticeIds: string[] };

/**
 * Gathers the urgent notices of a county into one message a receiver, once the oldest has lain for a
 * minute, so that fifty actions in a row are notified once. Each notice is gathered once, by whichever process
 * is first; without a channel it is gathered too, so that switching one on floods nobody.
 */
export function gatherNotices(services: Pick<Services, "database">, clock: Clock): Promise<void> {
  return eachCounty(services, ({ countyId }) =>
    withScope(services.database, jobsOf(countyId), "write", async (tx) => {
      if (!(await due(tx, countyId, clock))) return;
      await claimCounty(tx, countyId);
      const gathered = await tx
        .update(notice)
        .set({ gatheredAt: clock.now })
        .where(
          and(eq(notice.countyId, countyId), eq(notice.urgent, true), isNull(notice.gatheredAt)),
        )
        .returning({ id: notice.id });
      const ids = gathered.map(({ id }) => id).sort();
      if (ids.length === 0) return;
      const open = await openChannels(tx, countyId);
      const bundles: Bundle[] = open
        .filter((channel) => channel !== "email")
        .map((channel) => ({ channel, accountId: null, noticeIds: ids }));
      if (open.includes("email")) bundles.push(...(await mailBundles(tx, countyId, ids)));
      for (const bundle of bundles) await enqueue(tx, countyId, bundle, clock);
    }),
  );
}

/** Whether an urgent notice has lain for its minute. */
async function due(tx: Transaction, countyId: string, clock: Clock): Promise<boolean> {
  const [row] = await tx
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        eq(notice.countyId, countyId),
        eq(notice.urgent, true),
        isNull(notice.gatheredAt),
        sql`${notice.at} <= ${gatherBefore(clock)}`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Channels switched on in the county. */
export async function openChannels(tx: Transaction, countyId: string): Promise<ChannelKind[]> {
  const rows = await tx
    .select({ kind: noticeChannel.kind })
    .from(noticeChannel)
    .where(and(eq(noticeChannel.countyId, countyId), eq(noticeChannel.enabled, true)));
  return rows.map(({ kind }) => kind);
}

/** Who gets e-mail of these notices: accounts in service with an address, never who caused one. */
async function mailBundles(
  tx: Transaction,
  countyId: string,
  ids: readonly string[],
): Promise<Bundle[]> {
  const hasRole = sql`exists (select 1 from ${accountRole} where ${accountRole.countyId} = ${account.countyId}
    and ${accountRole.accountId} = ${account.id} and ${accountRole.role} = any(${notice.roles}))`;
  const rows = await tx
    .select({ noticeId: notice.id, accountId: account.id })
    .from(notice)
    .innerJoin(
      account,
      and(
        eq(account.countyId, notice.countyId),
        or(
          eq(account.id, notice.accountId),
          and(
            isNull(notice.accountId),
            sql`${account.unitId} is not distinct from ${notice.unitId}`,
            hasRole,
          ),
        ),
      ),
    )
    .where(
      and(
        eq(notice.countyId, countyId),
        sql`${notice.id} = any(${sql.param([...ids])}::uuid[])`,
        isNull(account.disabledAt),
        ne(account.noticeEmail, ""),
        sql`${account.id} is distinct from ${notice.causedBy}`,
      ),
    )
    .orderBy(account.id, notice.id);
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return [...byAccount].map(([accountId, own]) => ({
    channel: "email",
    accountId,
    noticeIds: own.map(({ noticeId }) => noticeId),
  }));
}

/** Adds to the message that still waits for this receiver, else makes one. */
async function enqueue(
  tx: Transaction,
  countyId: string,
  { channel, accountId, noticeIds }: Bundle,
  clock: Clock,
): Promise<void> {
  const [waiting] = await tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.countyId, countyId),
        eq(delivery.channel, channel),
        accountId === null ? isNull(delivery.accountId) : eq(delivery.accountId, accountId),
        eq(delivery.purpose, "urgent"),
        eq(delivery.state, "waiting"),
      ),
    )
    .limit(1);
  if (waiting === undefined) {
    const key = `urgent ${accountId ?? "group"} ${noticeIds[0]}`;
    await tx.insert(delivery).values({
      countyId,
      id: uuid(),
      channel,
      purpose: "urgent",
      accountId,
      key,
      noticeIds,
      createdAt: clock.now,
      nextAt: clock.now,
    });
    return;
  }
  await tx
    .update(delivery)
    .set({
      noticeIds: sql`${delivery.noticeIds} || ${sql.param(noticeIds)}::uuid[]`,
      version: sql`${delivery.version} + 1`,
    })
    .where(and(eq(delivery.countyId, countyId), eq(delivery.id, waiting.id)));
}
