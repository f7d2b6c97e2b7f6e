import {
  account,
  digest,
  notice,
  noticeChannel,
  noticeSetting,
  type Transaction,
} from "@xianlan/db";
import {
  digestGroupMessage,
  digestMail,
  type Message,
  testMessage,
  urgentGroupMessage,
  urgentMail,
} from "@xianlan/domain/notice";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Claimed } from "./claim-deliveries.ts";

/** What is needed to send a message. */
export type Prepared = {
  message: Message;
  /** Address of e-mail; empty for a robot. */
  to: string;
  channel: typeof noticeChannel.$inferSelect;
};

/** Puts a message together from what it points at. A string says why there is nothing to send. */
export async function composeMessage(
  tx: Transaction,
  claimed: Claimed,
): Promise<Prepared | string> {
  const { countyId } = claimed;
  const [channel] = await tx
    .select()
    .from(noticeChannel)
    .where(and(eq(noticeChannel.countyId, countyId), eq(noticeChannel.kind, claimed.channel)));
  if (channel === undefined) return "渠道还没有设置";
  const to = await addressOf(tx, claimed);
  if (to === null) return "收件人已停用，或没有填写通知邮箱";
  const [setting] = await tx
    .select({ site: noticeSetting.siteAddress })
    .from(noticeSetting)
    .where(eq(noticeSetting.countyId, countyId));
  const message = await messageOf(tx, claimed, setting?.site ?? "");
  return message === null ? "通知已过保存期" : { message, to, channel };
}

/** Null when the person has none, or is no longer in service. */
async function addressOf(
  tx: Transaction,
  { countyId, accountId }: Claimed,
): Promise<string | null> {
  if (accountId === null) return "";
  const [row] = await tx
    .select({ to: account.noticeEmail })
    .from(account)
    .where(
      and(eq(account.countyId, countyId), eq(account.id, accountId), isNull(account.disabledAt)),
    );
  return row?.to || null;
}

function messageOf(tx: Transaction, claimed: Claimed, site: string): Promise<Message | null> {
  switch (claimed.purpose) {
    case "test":
      return Promise.resolve(testMessage(site));
    case "urgent":
      return urgentMessage(tx, claimed, site);
    case "digest":
      return claimed.accountId === null
        ? groupDigest(tx, claimed, site)
        : ownDigest(tx, claimed, claimed.accountId, site);
  }
}

async function urgentMessage(
  tx: Transaction,
  { countyId, noticeIds, accountId }: Claimed,
  site: string,
): Promise<Message | null> {
  const notices = await tx
    .select({ kind: notice.kind, title: notice.title, href: notice.href })
    .from(notice)
    .where(and(eq(notice.countyId, countyId), inArray(notice.id, noticeIds)))
    .orderBy(asc(notice.at), asc(notice.id));
  if (notices.length === 0) return null;
  return accountId === null ? urgentGroupMessage(notices, site) : urgentMail(notices, site);
}

async function ownDigest(
  tx: Transaction,
  { countyId, day }: Claimed,
  accountId: string,
  site: string,
): Promise<Message | null> {
  const [row] = await tx
    .select()
    .from(digest)
    .where(
      and(
        eq(digest.countyId, countyId),
        eq(digest.accountId, accountId),
        eq(digest.day, day ?? ""),
      ),
    );
  return row === undefined ? null : digestMail(row, site);
}

async function groupDigest(
  tx: Transaction,
  { countyId, day }: Claimed,
  site: string,
): Promise<Message | null> {
  if (day === null) return null;
  const [row] = await tx
    .select({
      people: sql<number>`count(*)::int`,
      tasks: sql<number>`coalesce(sum(${digest.tasks}), 0)::int`,
      overdue: sql<number>`coalesce(sum(${digest.overdue}), 0)::int`,
    })
    .from(digest)
    .where(and(eq(digest.countyId, countyId), eq(digest.day, day), gt(digest.tasks, 0)));
  return row === undefined || row.people === 0 ? null : digestGroupMessage({ day, ...row }, site);
}
