import { activity, articleClaim, articleKey, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { isArticleKind } from "@xianlan/domain/activity";
import type { ActivityFact } from "@xianlan/domain/scoring";
import { and, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { visibleActivities } from "../../scopes/activities.ts";

/**
 * Whether another unit claims the article of a key of `article_key`, beside a row of `activity`.
 * A unit's row security shows it its own activities alone, so it learns that someone does, not who.
 */
export const claimedElsewhere = sql<boolean>`exists (select 1 from ${articleClaim} c
  where c.county_id = ${articleKey.countyId} and c.key = ${articleKey.key}
  and not exists (select 1 from ${activity} own
    where own.county_id = c.county_id and own.id = c.claim and own.unit_id = ${activity.unitId}))`;

/**
 * What scoring needs of a year's records, by unit; removed ones are left out. Two queries, however
 * many units. Units without records have no entry.
 */
export async function activityFacts(
  tx: Transaction,
  actor: Actor,
  scope: { year: number; unitIds?: readonly string[] },
): Promise<Map<string, ActivityFact[]>> {
  const { year, unitIds } = scope;
  const counted = and(
    visibleActivities(actor),
    unitIds === undefined ? undefined : inArray(activity.unitId, [...unitIds]),
    gte(activity.happenedOn, `${year}-01-01`),
    lte(activity.happenedOn, `${year}-12-31`),
    isNull(activity.removedAt),
  );
  const rows = await tx
    .select({
      unitId: activity.unitId,
      id: activity.id,
      kind: activity.kind,
      on: activity.happenedOn,
      title: activity.title,
      attributes: activity.attributes,
    })
    .from(activity)
    .where(counted);
  const keys = rows.some(({ kind }) => isArticleKind(kind))
    ? await tx
        .select({ id: articleKey.activityId, key: articleKey.key, shared: claimedElsewhere })
        .from(articleKey)
        .innerJoin(
          activity,
          and(eq(activity.countyId, articleKey.countyId), eq(activity.id, articleKey.activityId)),
        )
        .where(counted)
    : [];
  const articles = Map.groupBy(keys, ({ id }) => id);
  const facts = new Map<string, ActivityFact[]>();
  for (const { unitId, ...row } of rows) {
    const own = articles.get(row.id) ?? [];
    const fact = {
      ...row,
      articleKeys: own.map(({ key }) => key).sort(),
      shared: own.some(({ shared }) => shared),
    };
    const unitFacts = facts.get(unitId);
    if (unitFacts === undefined) facts.set(unitId, [fact]);
    else unitFacts.push(fact);
  }
  return facts;
}
