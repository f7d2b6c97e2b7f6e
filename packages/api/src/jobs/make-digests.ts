import { account, accountRole, delivery, digest, noticeSetting, withScope } from "@xianlan/db";
import { can, type Role } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import { defaultDigestAt, digestDue } from "@xianlan/domain/notice";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Context, Services } from "../context.ts";
import { countyCalendar } from "../county-calendar.ts";
import { type CountyRow, claimCounty, eachCounty, jobsOf } from "./counties.ts";
import { type DigestContent, digestContent } from "./digest-content.ts";
import { openChannels } from "./gather-notices.ts";

/** Somebody who has no digest of the day yet. */
type Person = { accountId: string; unitId: string | null; name: string; roles: Role[] };

/**
 * Makes each person's digest of a working day, once, from the county's hour on: what they owe, asked as
 * they would ask it, and what happened since their last one. Repeated, interrupted or in two processes
 * it does nothing more: a digest's key is the person and the day.
 */
export function makeDigests(services: Services, clock: Clock): Promise<void> {
  return eachCounty(services, (county) => digestsOf(services, clock, county));
}

async function digestsOf(services: Services, clock: Clock, county: CountyRow): Promise<void> {
  const { countyId, calendarVersion } = county;
  const calendar = await countyCalendar(services, countyId, calendarVersion);
  if (!calendar.isWorkday(clock.today)) return;
  const people = await withScope(services.database, jobsOf(countyId), "read", async (tx) => {
    const [setting] = await tx
      .select({ digestAt: noticeSetting.digestAt })
      .from(noticeSetting)
      .where(eq(noticeSetting.countyId, countyId));
    if (!digestDue(clock, setting?.digestAt ?? defaultDigestAt, calendar)) return null;
    return tx
      .select({
        accountId: account.id,
        unitId: account.unitId,
        name: account.name,
        roles: sql<Role[]>`array_agg(${accountRole.role} order by ${accountRole.role})`,
      })
      .from(account)
      .innerJoin(
        accountRole,
        and(eq(accountRole.countyId, account.countyId), eq(accountRole.accountId, account.id)),
      )
      .leftJoin(
        digest,
        and(
          eq(digest.countyId, account.countyId),
          eq(digest.accountId, account.id),
          eq(digest.day, clock.today),
        ),
      )
      .where(
        and(eq(account.countyId, countyId), isNull(account.disabledAt), isNull(digest.accountId)),
      )
      .groupBy(account.countyId, account.id);
  });
  if (people === null) return;
  for (const person of people) {
    const actor = { ...person, countyId };
    if (!can(actor, "task.read")) continue;
    const context: Context = {
      services,
      actor,
      session: null,
      clock,
      calendar,
      requestId: uuid(),
      address: "",
    };
    await storeDigest(services, clock, { countyId, person }, await digestContent(context));
  }
  await digestGroups(services, clock, countyId);
}

/** Keeps the digest and puts its e-mail out, in one transaction; whoever comes second does neither. */
function storeDigest(
  services: Services,
  clock: Clock,
  { countyId, person }: { countyId: string; person: Person },
  content: DigestContent,
): Promise<void> {
  const { accountId } = person;
  const { today: day, now } = clock;
  return withScope(services.database, jobsOf(countyId), "write", async (tx) => {
    const made = await tx
      .insert(digest)
      .values({ countyId, accountId, day, at: now, ...content })
      .onConflictDoNothing()
      .returning({ day: digest.day });
    if (made.length === 0 || content.tasks + content.notices === 0) return;
    if (!(await openChannels(tx, countyId)).includes("email")) return;
    const [addressed] = await tx
      .select({ id: account.id })
      .from(account)
      .where(
        and(eq(account.countyId, countyId), eq(account.id, accountId), ne(account.noticeEmail, "")),
      );
    if (addressed === undefined) return;
    await tx
      .update(delivery)
      .set(overtaken(now))
      .where(and(stillWaiting(countyId), eq(delivery.accountId, accountId)));
    await tx.insert(delivery).values({
      countyId,
      id: uuid(),
      channel: "email",
      purpose: "digest",
      accountId,
      day,
      key: `digest ${accountId} ${day}`,
      noticeIds: [],
      createdAt: now,
      nextAt: now,
    });
  });
}

/** One line a group and day, once everybody has their digest: how many people owe how much. */
function digestGroups(services: Services, clock: Clock, countyId: string): Promise<void> {
  const { today: day, now } = clock;
  return withScope(services.database, jobsOf(countyId), "write", async (tx) => {
    const robots = (await openChannels(tx, countyId)).filter((channel) => channel !== "email");
    if (robots.length === 0) return;
    await claimCounty(tx, countyId);
    const [owing] = await tx
      .select({ accountId: digest.accountId })
      .from(digest)
      .where(and(eq(digest.countyId, countyId), eq(digest.day, day), gt(digest.tasks, 0)))
      .limit(1);
    if (owing === undefined) return;
    for (const channel of robots) {
      const made = await tx
        .insert(delivery)
        .values({
          countyId,
          id: uuid(),
          channel,
          purpose: "digest",
          accountId: null,
          day,
          key: `digest group ${day}`,
          noticeIds: [],
          createdAt: now,
          nextAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: delivery.id });
      if (made.length === 0) continue;
      await tx
        .update(delivery)
        .set(overtaken(now))
        .where(
          and(
            stillWaiting(countyId),
            eq(delivery.channel, channel),
            ne(delivery.key, `digest group ${day}`),
          ),
        );
    }
  });
}

/** After days without the receiver, one digest is sent and not one for each day. */
function overtaken(now: string) {
  return {
    state: "failed" as const,
    lastError: "一直未能发送，已由新一天的摘要代替",
    failingSince: sql`coalesce(${delivery.failingSince}, ${now}::timestamptz)`,
    version: sql`${delivery.version} + 1`,
  };
}

function stillWaiting(countyId: string) {
  return and(
    eq(delivery.countyId, countyId),
    eq(delivery.purpose, "digest"),
    eq(delivery.state, "waiting"),
  );
}
