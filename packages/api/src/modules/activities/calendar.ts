import { activity } from "@xianlan/db";
import type { ActivityKind } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import { monthEnd } from "@xianlan/domain/period";
import { asc, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { activityWhere } from "../../scopes/activities.ts";
import { read } from "../../transaction.ts";
import type { CalendarInput } from "./inputs.ts";
import { filterIndicator } from "./schemes-of.ts";

/** A day of the month grid: how many records, and the first of them. */
export type CalendarDay = {
  day: Day;
  count: number;
  items: { id: string; kind: ActivityKind; title: string; unitName: string }[];
};

/** Titles a day shows before it says “另有”. */
const shownPerDay = 4;
/** Rows read of one month; a county of forty units logs fewer. */
const maxRows = 3000;

/** The days of a month that have records. */
export async function activityCalendar(
  context: Context,
  { month, ...filter }: CalendarInput,
): Promise<{ month: string; days: CalendarDay[] }> {
  const grant = authorize(context, "activity.read");
  const from = `${month}-01`;
  const to = monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)));
  const within = { ...filter, from, to };
  const rows = await read(context, grant, async (tx) => {
    const { countyId } = grant.actor;
    const indicator = await filterIndicator(tx, countyId, within, context.clock.today);
    return tx
      .select({
        id: activity.id,
        kind: activity.kind,
        title: activity.title,
        day: activity.happenedOn,
        unitName: sql<string | null>`(select coalesce(nullif(u.short_name, ''), u.name) from unit u
          where u.county_id = activity.county_id and u.id = activity.unit_id)`,
      })
      .from(activity)
      .where(activityWhere(within, grant.actor, indicator))
      .orderBy(asc(activity.happenedOn), asc(activity.id))
      .limit(maxRows);
  });
  const days = [...Map.groupBy(rows, ({ day }) => day)].map(([day, items]) => ({
    day,
    count: items.length,
    items: items.slice(0, shownPerDay).map(({ id, kind, title, unitName }) => ({
      id,
      kind,
      title,
      unitName: unitName ?? "",
    })),
  }));
  return { month, days };
}
