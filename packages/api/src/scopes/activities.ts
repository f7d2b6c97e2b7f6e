import { activity, place } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  type ActivityFilter,
  type ActivityFlag,
  articleKinds,
  searchedAttributeKeys,
} from "@xianlan/domain/activity";
import type { Indicator } from "@xianlan/domain/scheme";
import { and, eq, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { escapeLike } from "../like.ts";

/** Rows this person may see: the second lock. */
export function visibleActivities(actor: Actor): SQL | undefined {
  const county = eq(activity.countyId, actor.countyId);
  return actor.unitId === null ? county : and(county, eq(activity.unitId, actor.unitId));
}

// Raw names: a column of the outer row inside a sub-select would lose its table otherwise.
const ownArticleKeys = sql`from article_key k where k.county_id = activity.county_id
  and k.activity_id = activity.id`;

/** Another record of the same unit is about the same article. */
export const isDuplicate = sql<boolean>`exists (select 1 ${ownArticleKeys} and exists (
  select 1 from article_key o join activity a on a.county_id = o.county_id and a.id = o.activity_id
  where o.county_id = k.county_id and o.key = k.key and o.activity_id <> k.activity_id
  and a.unit_id = activity.unit_id))`;

/** Another unit claims the same article; a unit learns no more of it than that. */
export const isShared = sql<boolean>`exists (select 1 ${ownArticleKeys} and exists (
  select 1 from article_claim c where c.county_id = k.county_id and c.key = k.key
  and not exists (select 1 from activity own where own.county_id = c.county_id
    and own.id = c.claim and own.unit_id = activity.unit_id)))`;

/** Records that are articles. */
export const isArticle = inArray(activity.kind, [...articleKinds]);

const flagRows: Record<ActivityFlag, SQL | undefined> = {
  duplicate: and(isArticle, isDuplicate),
  shared: and(isArticle, isShared),
  removed: isNotNull(activity.removedAt),
};

/** Every word has to occur in title, place or an attribute that is searched. */
function matchesQuery(q: string, { countyId }: Actor): SQL | undefined {
  const queryTerms = q.split(/\s+/).filter(Boolean);
  return and(
    ...queryTerms.map((term) => {
      // Chinese has no case: plain LIKE spares folding every text.
      const like = sql.raw(term.toLowerCase() === term.toUpperCase() ? "like" : "ilike");
      const pattern = `%${escapeLike(term)}%`;
      return or(
        sql`${activity.title} ${like} ${pattern}`,
        sql`${activity.placeText} ${like} ${pattern}`,
        ...searchedAttributeKeys.map(
          (key) => sql`${activity.attributes} ->> ${key}::text ${like} ${pattern}`,
        ),
        sql`${activity.placeId} in (select id from ${place}
          where ${eq(place.countyId, countyId)} and ${place.name} ${like} ${pattern})`,
      );
    }),
  );
}

/** The records an indicator counts, like the domain's `matchesActivity`. */
function matchOfRow(match: NonNullable<Indicator["match"]>): SQL | undefined {
  return and(
    eq(activity.kind, match.kind),
    ...match.where.map(({ attribute, is }) =>
      is === false
        ? sql`coalesce(${activity.attributes} -> ${attribute}::text, 'false'::jsonb) <> 'true'::jsonb`
        : sql`${activity.attributes} @> ${JSON.stringify({ [attribute]: is })}::jsonb`,
    ),
  );
}

/** The indicator a filter names, and the year whose scheme it is of. */
export type FilterIndicator = { year: number; rule: Indicator | undefined };

function indicatorOfRow({ year, rule }: FilterIndicator): SQL | undefined {
  if (rule?.match == null || rule.source !== "activity") return sql`false`;
  const { match, appliesTo } = rule;
  return and(
    matchOfRow(match),
    appliesTo === null ? undefined : inArray(activity.unitId, appliesTo),
    gte(activity.happenedOn, `${year}-01-01`),
    lte(activity.happenedOn, `${year}-12-31`),
  );
}

/** The rows of a filter for this person. */
export function activityWhere(
  filter: ActivityFilter,
  actor: Actor,
  indicator: FilterIndicator | null,
): SQL | undefined {
  const { unitId, kind, from, to, q, source, flag } = filter;
  return and(
    visibleActivities(actor),
    unitId?.length ? inArray(activity.unitId, unitId) : undefined,
    kind?.length ? inArray(activity.kind, kind) : undefined,
    from ? gte(activity.happenedOn, from) : undefined,
    to ? lte(activity.happenedOn, to) : undefined,
    q ? matchesQuery(q, actor) : undefined,
    source ? eq(activity.source, source) : undefined,
    indicator === null ? undefined : indicatorOfRow(indicator),
    flag ? flagRows[flag] : undefined,
    flag === "removed" ? undefined : isNull(activity.removedAt),
  );
}
