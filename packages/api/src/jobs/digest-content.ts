import { type DigestLine, digest, notice } from "@xianlan/db";
import { clockAt } from "@xianlan/domain/calendar";
import { and, count, desc, eq, gt, lte } from "drizzle-orm";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { audienceFilter } from "../modules/notices/index.ts";
import { listTasks } from "../modules/tasks/queries.ts";
import { read } from "../transaction.ts";

/** What a digest says; all zero when there is nothing to say. */
export type DigestContent = {
  tasks: number;
  overdue: number;
  notices: number;
  lines: DigestLine[];
};

/** Lines kept of the tasks, and of the notices. */
const maxLines = 10;

/** A first digest, and one after a long pause, covers at most so many days: the longest holiday. */
const maxPauseMs = 14 * 86_400_000;

/**
 * What a person owes and what happened since their last digest. Asked as this person: their permissions,
 * their rows, their database role.
 */
export async function digestContent(context: Context): Promise<DigestContent> {
  const owed = await listTasks(context);
  const recent = await newNotices(context);
  const findings = owed.tasks.map(({ kindLabel, text, finding }) => ({
    title: `${kindLabel}：${[finding.number ?? "草稿", text].filter(Boolean).join("，")}`,
    href: `/findings/${finding.id}`,
  }));
  const others = owed.metrics.map(({ kindLabel, title, text, href }) => ({
    title: `${kindLabel}：${[title, text].filter(Boolean).join("，")}`,
    href,
  }));
  return {
    tasks: owed.total,
    overdue: owed.overdue,
    notices: recent.total,
    lines: [...[...findings, ...others].slice(0, maxLines), ...recent.lines],
  };
}

function newNotices(context: Context): Promise<{ total: number; lines: DigestLine[] }> {
  const grant = authorize(context, "notice.read");
  const { actor } = grant;
  const { now } = context.clock;
  const earliest = clockAt(Date.parse(now) - maxPauseMs).now;
  return read(context, grant, async (tx) => {
    const [last] = await tx
      .select({ at: digest.at })
      .from(digest)
      .where(and(eq(digest.countyId, actor.countyId), eq(digest.accountId, actor.accountId)))
      .orderBy(desc(digest.day))
      .limit(1);
    const since = last !== undefined && last.at > earliest ? last.at : earliest;
    const own = and(audienceFilter(actor), gt(notice.at, since), lte(notice.at, now));
    const [counted] = await tx.select({ total: count() }).from(notice).where(own);
    const lines = await tx
      .select({ title: notice.title, href: notice.href })
      .from(notice)
      .where(own)
      .orderBy(desc(notice.at), desc(notice.id))
      .limit(maxLines);
    return { total: counted?.total ?? 0, lines };
  });
}
