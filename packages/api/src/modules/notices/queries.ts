import { digest, notice, noticeMark, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { addDays, dayOfInstant } from "@xianlan/domain/calendar";
import { type NoticeKind, noticeKindLabels } from "@xianlan/domain/notice";
import { and, count, desc, eq, gt, gte, lt, lte, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { audienceFilter } from "./audience.ts";
import type { NoticeListInput } from "./inputs.ts";

const pageLength = 50;
/** The bell says “99+”. */
const maxUnread = 100;
const longAgo = "1970-01-01T00:00:00.000Z";

/** A notice as its receiver sees it. */
export type NoticeView = {
  id: string;
  at: string;
  kind: NoticeKind;
  kindLabel: string;
  title: string;
  href: string;
  unread: boolean;
};
export type NoticeCursor = { at: string; id: string };
/** What the digest of a working day said. */
export type DigestView = {
  day: string;
  at: string;
  tasks: number;
  overdue: number;
  notices: number;
};

/** How many notices wait to be seen; at most 100 are counted. */
export async function unreadNotices(context: Context): Promise<{ unread: number }> {
  const grant = authorize(context, "notice.read");
  return read(context, grant, async (tx) => {
    const until = await seenUntil(tx, grant.actor);
    return { unread: await countUnread(tx, grant.actor, until) };
  });
}

/** A person's notices, newest first, with the digests of the days they fall on. */
export async function listNotices(
  context: Context,
  input: NoticeListInput,
): Promise<{
  unread: number;
  notices: NoticeView[];
  digests: DigestView[];
  next: NoticeCursor | null;
}> {
  const grant = authorize(context, "notice.read");
  const { actor } = grant;
  return read(context, grant, async (tx) => {
    const until = await seenUntil(tx, actor);
    const rows = await page(tx, actor, input, until);
    const shown = rows.slice(0, pageLength);
    const last = shown.at(-1);
    const more = rows.length > pageLength && last !== undefined;
    const unread = await countUnread(tx, actor, until);
    const { today } = context.clock;
    const to = input.cursor ? dayOfInstant(input.cursor.at) : today;
    const from = more ? dayOfInstant(last.at) : addDays(today, -90);
    return {
      unread,
      notices: shown.map((row) => ({
        ...row,
        kindLabel: noticeKindLabels[row.kind],
        unread: row.at > until,
      })),
      digests: input.unread ? [] : await digestsOf(tx, actor, from, to),
      next: more ? { at: last.at, id: last.id } : null,
    };
  });
}

async function seenUntil(tx: Transaction, { countyId, accountId }: Actor): Promise<string> {
  const [mark] = await tx
    .select({ until: noticeMark.seenUntil })
    .from(noticeMark)
    .where(and(eq(noticeMark.countyId, countyId), eq(noticeMark.accountId, accountId)));
  return mark?.until ?? longAgo;
}

async function countUnread(tx: Transaction, actor: Actor, until: string): Promise<number> {
  const waiting = tx
    .select({ one: sql<number>`1`.as("one") })
    .from(notice)
    .where(and(audienceFilter(actor), gt(notice.at, until)))
    .limit(maxUnread)
    .as("waiting");
  const [row] = await tx.select({ unread: count() }).from(waiting);
  return row?.unread ?? 0;
}

function page(tx: Transaction, actor: Actor, { cursor, unread }: NoticeListInput, until: string) {
  const after =
    cursor && or(lt(notice.at, cursor.at), and(eq(notice.at, cursor.at), lt(notice.id, cursor.id)));
  return tx
    .select({
      id: notice.id,
      at: notice.at,
      kind: notice.kind,
      title: notice.title,
      href: notice.href,
    })
    .from(notice)
    .where(
      and(audienceFilter(actor), unread ? gt(notice.at, until) : undefined, after ?? undefined),
    )
    .orderBy(desc(notice.at), desc(notice.id))
    .limit(pageLength + 1);
}

function digestsOf(tx: Transaction, actor: Actor, from: string, to: string) {
  return tx
    .select({
      day: digest.day,
      at: digest.at,
      tasks: digest.tasks,
      overdue: digest.overdue,
      notices: digest.notices,
    })
    .from(digest)
    .where(
      and(
        eq(digest.countyId, actor.countyId),
        eq(digest.accountId, actor.accountId),
        gte(digest.day, from),
        lte(digest.day, to),
        or(gt(digest.tasks, 0), gt(digest.notices, 0)),
      ),
    )
    .orderBy(desc(digest.day));
}
