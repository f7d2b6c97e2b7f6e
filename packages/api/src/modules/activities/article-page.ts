import { activity, articleKey, type Transaction } from "@xianlan/db";
import { isArticleKind } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { claimedElsewhere } from "./facts.ts";
import type { ActivityRow } from "./store.ts";

/** What is known of an article beside its own record. */
export type ArticleStatus = {
  keys: string[];
  /** Own records of the same article, earliest first. */
  duplicates: { id: string; title: string; happenedOn: Day }[];
  /** Another unit claims it; which one, nobody but the county learns. */
  shared: boolean;
  /** For the county side alone. */
  alsoBy: string[];
  sentence: string;
};

/** How often an article is written down, and what follows for counting; null for other kinds. */
export async function articleStatus(
  tx: Transaction,
  row: ActivityRow,
  unitNames: (() => Promise<string[]>) | null,
): Promise<ArticleStatus | null> {
  if (!isArticleKind(row.kind) || row.removedAt !== null) return null;
  const own = await tx
    .select({ key: articleKey.key, shared: claimedElsewhere })
    .from(articleKey)
    .innerJoin(
      activity,
      and(eq(activity.countyId, articleKey.countyId), eq(activity.id, articleKey.activityId)),
    )
    .where(and(eq(articleKey.countyId, row.countyId), eq(articleKey.activityId, row.id)));
  const keys = own.map(({ key }) => key).sort();
  const duplicates =
    keys.length === 0
      ? []
      : await tx
          .selectDistinct({
            id: activity.id,
            title: activity.title,
            happenedOn: activity.happenedOn,
          })
          .from(articleKey)
          .innerJoin(
            activity,
            and(eq(activity.countyId, articleKey.countyId), eq(activity.id, articleKey.activityId)),
          )
          .where(
            and(
              eq(articleKey.countyId, row.countyId),
              inArray(articleKey.key, keys),
              ne(articleKey.activityId, row.id),
              eq(activity.unitId, row.unitId),
              isNull(activity.removedAt),
            ),
          )
          .orderBy(asc(activity.happenedOn), asc(activity.id));
  const shared = own.some((one) => one.shared);
  const alsoBy = shared && unitNames !== null ? await unitNames() : [];
  return {
    keys,
    duplicates,
    shared,
    alsoBy,
    sentence: sentenceOf(keys, duplicates.length, shared),
  };
}

function sentenceOf(keys: readonly string[], duplicates: number, shared: boolean): string {
  if (keys.length === 0) return "没有网址，标题也过短，无法识别是否重复登记";
  const joint = shared ? "其他单位也登记了这篇稿件，按联合署名计分" : "";
  const countedText =
    duplicates > 0 ? `本单位另有${duplicates}条登记同一篇稿件，只按级别最高的计一次` : "";
  return [countedText, joint].filter((part) => part !== "").join("；") || "未发现重复登记";
}
