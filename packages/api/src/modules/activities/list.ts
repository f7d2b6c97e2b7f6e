import { activity } from "@xianlan/db";
import type { ActivityAttributes, ActivityKind, ActivitySource } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import { indicatorsFed } from "@xianlan/domain/scoring";
import { and, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { activityWhere, isArticle, isDuplicate, isShared } from "../../scopes/activities.ts";
import { read } from "../../transaction.ts";
import type { ActivityCursor, ListInput } from "./inputs.ts";
import { filterIndicator, indicatorsOf } from "./schemes-of.ts";

/** One row of the list. */
export type ActivityItem = {
  id: string;
  unitId: string;
  unitName: string;
  kind: ActivityKind;
  happenedOn: Day;
  title: string;
  attributes: ActivityAttributes;
  place: string;
  attendance: number | null;
  link: string;
  source: ActivitySource;
  /** Codes of the indicators it feeds, with their names. */
  feeds: { code: string; name: string }[];
  /** Another record of the unit is about the same article. */
  duplicate: boolean;
  /** Another unit claims the same article. */
  shared: boolean;
  files: number;
  removedReason: string;
  removed: boolean;
  createdAt: string;
  createdByName: string;
};

/** One page of the list. */
export type ActivityList = { rows: ActivityItem[]; nextCursor: ActivityCursor | null };

// Names are looked up after the page is cut.
const unitName = sql<string | null>`(select u.name from unit u
  where u.county_id = activity.county_id and u.id = activity.unit_id)`;
const placeName = sql<string | null>`(select p.name from place p
  where p.county_id = activity.county_id and p.id = activity.place_id)`;
const files = sql<number>`(select count(*)::int from attachment f
  where f.county_id = activity.county_id and f.activity_id = activity.id)`;

const columns = {
  id: activity.id,
  unitId: activity.unitId,
  unitName,
  kind: activity.kind,
  happenedOn: activity.happenedOn,
  title: activity.title,
  attributes: activity.attributes,
  placeName,
  placeText: activity.placeText,
  attendance: activity.attendance,
  link: activity.link,
  source: activity.source,
  duplicate: sql<boolean>`(${isArticle} and ${isDuplicate})`,
  shared: sql<boolean>`(${isArticle} and ${isShared})`,
  files,
  removedReason: activity.removedReason,
  removedAt: activity.removedAt,
  createdAt: activity.createdAt,
  createdByName: activity.createdByName,
};

const keys = {
  happenedOn: { column: activity.happenedOn, type: "date" },
  createdAt: { column: activity.createdAt, type: "timestamptz" },
} as const;

/** One page of records: the rows of a filter in an order, after a cursor. */
export async function listActivities(context: Context, input: ListInput): Promise<ActivityList> {
  const grant = authorize(context, "activity.read");
  const { sort, order, cursor, limit, ...filter } = input;
  const { countyId } = grant.actor;
  const { column, type } = keys[sort];
  const direction = sql.raw(order);
  return read(context, grant, async (tx) => {
    const indicator = await filterIndicator(tx, countyId, filter, context.clock.today);
    const found = await tx
      .select(columns)
      .from(activity)
      .where(
        and(
          activityWhere(filter, grant.actor, indicator),
          cursor ? behind(column, type, order, cursor) : undefined,
        ),
      )
      .orderBy(sql`${column} ${direction}, ${activity.id} ${direction}`)
      // One more than the page holds shows whether there is a next page.
      .limit(limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const rulesOf = await indicatorsOf(
      tx,
      countyId,
      shown.map(({ happenedOn }) => happenedOn),
    );
    const rows = shown.map(({ placeName: named, placeText, removedAt, ...row }): ActivityItem => {
      const fed = removedAt === null ? indicatorsFed(rulesOf(row.happenedOn), row, row.unitId) : [];
      return {
        ...row,
        unitName: row.unitName ?? "",
        place: named ?? placeText,
        feeds: fed.map(({ code, name }) => ({ code, name })),
        removed: removedAt !== null,
      };
    });
    return { rows, nextCursor: last ? { value: last[sort], id: last.id } : null };
  });
}

const isDay = (value: string) => !Number.isNaN(Date.parse(value.slice(0, 10)));

function behind(
  column: (typeof keys)[keyof typeof keys]["column"],
  type: "date" | "timestamptz",
  order: "asc" | "desc",
  { value, id }: ActivityCursor,
) {
  const fits = type === "date" ? value.length === 10 : value.length > 10;
  if (!fits || !isDay(value)) throw refused("翻页位置已失效，请回到第一页", "cursor");
  const sign = sql.raw(order === "desc" ? "<" : ">");
  return sql`(${column}, ${activity.id}) ${sign} (${value}::${sql.raw(type)}, ${id}::uuid)`;
}
