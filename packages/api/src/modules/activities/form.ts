import { activity, place } from "@xianlan/db";
import type { ActivityContent, ActivityKind } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import { type PeriodId, periodsOfYear } from "@xianlan/domain/period";
import type { Indicator } from "@xianlan/domain/scheme";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { visibleActivities } from "../../scopes/activities.ts";
import { read } from "../../transaction.ts";
import { lockedMonths, lockSentence } from "./locks.ts";
import { indicatorsOf } from "./schemes-of.ts";
import { contentOf } from "./store.ts";

/** What the quick form and the paste need beside the line itself. */
export type ActivityForm = {
  today: Day;
  places: { id: string; name: string }[];
  /** Indicators records feed, of this year's and last year's scheme. */
  rules: {
    year: number;
    indicators: Pick<Indicator, "code" | "name" | "match" | "appliesTo" | "source">[];
  }[];
  /** Months of both years that take corrections only, with the sentence that says so. */
  locked: { periodId: PeriodId; sentence: string }[];
};

/** Places, rules and locks for the unit's form; a county role gets no places. */
export async function activityForm(context: Context): Promise<ActivityForm> {
  const grant = authorize(context, "activity.record");
  const { countyId, unitId } = grant.actor;
  const { today } = context.clock;
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1];
  return read(context, grant, async (tx) => {
    const places = await tx
      .select({ id: place.id, name: place.name })
      .from(place)
      .where(
        and(
          eq(place.countyId, countyId),
          unitId === null ? sql`false` : eq(place.unitId, unitId),
          eq(place.active, true),
        ),
      )
      .orderBy(sql`${place.name} collate "zh-x-icu"`);
    const rulesOf = await indicatorsOf(
      tx,
      countyId,
      years.map((year) => `${year}-01-01`),
    );
    const months = years.flatMap((year) => periodsOfYear(year, "month"));
    const locked = await lockedMonths(tx, countyId, months, today);
    return {
      today,
      places,
      rules: years.map((year) => ({
        year,
        indicators: rulesOf(`${year}-01-01`)
          .filter(({ source }) => source === "activity")
          .map(({ code, name, match, appliesTo, source }) => ({
            code,
            name,
            match,
            appliesTo,
            source,
          })),
      })),
      locked: locked.map((one) => ({ periodId: one.periodId, sentence: lockSentence(one) })),
    };
  });
}

/** The unit's record written down last, of a kind or of any; null before the first. */
export async function lastActivity(
  context: Context,
  { kind }: { kind: ActivityKind | null },
): Promise<ActivityContent | null> {
  const grant = authorize(context, "activity.record");
  return read(context, grant, async (tx) => {
    const [row] = await tx
      .select()
      .from(activity)
      .where(
        and(
          visibleActivities(grant.actor),
          eq(activity.source, "unit"),
          isNull(activity.removedAt),
          kind === null ? undefined : eq(activity.kind, kind),
        ),
      )
      .orderBy(desc(activity.createdAt), desc(activity.id))
      .limit(1);
    return row === undefined ? null : contentOf(row);
  });
}
