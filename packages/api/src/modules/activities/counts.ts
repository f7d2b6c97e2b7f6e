import { activity } from "@xianlan/db";
import type { ActivityFilter, ActivityKind } from "@xianlan/domain/activity";
import { count, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { activityWhere } from "../../scopes/activities.ts";
import { read } from "../../transaction.ts";
import { filterIndicator } from "./schemes-of.ts";

/** How many records a filter keeps: of each kind (whatever kinds are chosen), and in all. */
export type ActivityCounts = {
  total: number;
  /** Units with at least one. */
  units: number;
  attendance: number;
  kinds: { kind: ActivityKind; count: number }[];
};

/** Counts for the sentence and the kind filter. */
export async function countActivities(
  context: Context,
  filter: ActivityFilter,
): Promise<ActivityCounts> {
  const grant = authorize(context, "activity.read");
  const { countyId } = grant.actor;
  const { kind: chosen, ...wide } = filter;
  return read(context, grant, async (tx) => {
    const indicator = await filterIndicator(tx, countyId, filter, context.clock.today);
    const kinds = await tx
      .select({ kind: activity.kind, count: count() })
      .from(activity)
      .where(activityWhere(wide, grant.actor, indicator))
      .groupBy(activity.kind);
    const [all] = await tx
      .select({
        total: count(),
        units: sql<number>`count(distinct ${activity.unitId})::int`,
        attendance: sql<number>`coalesce(sum(${activity.attendance}), 0)::int`,
      })
      .from(activity)
      .where(activityWhere({ ...wide, kind: chosen }, grant.actor, indicator));
    return {
      total: all?.total ?? 0,
      units: all?.units ?? 0,
      attendance: all?.attendance ?? 0,
      kinds,
    };
  });
}
