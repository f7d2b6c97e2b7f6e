import { activity, countyList, listFigure, objection } from "@xianlan/db";
import type { CountyListKind } from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import { and, countDistinct, desc, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { ListListsInput } from "./inputs.ts";

/** A list that was taken in. For a unit the counts are of the rows about it. */
export type CountyListItem = {
  id: string;
  kind: CountyListKind;
  department: string;
  periodId: PeriodId | null;
  periodLabel: string;
  fileName: string;
  rowCount: number;
  importedAt: string;
  importedByName: string;
  /** Rows this person may see that still come from this list. */
  rows: number;
  objections: number;
  /** Of these, still to be decided. */
  undecided: number;
};

/** Lists of the county, newest first. */
export async function listCountyLists(
  context: Context,
  { kind }: ListListsInput,
): Promise<CountyListItem[]> {
  const grant = authorize(context, "submission.read");
  const { countyId, unitId } = grant.actor;
  return read(context, grant, async (tx) => {
    const found = await tx
      .select({
        list: countyList,
        figures: countDistinct(listFigure.id),
        articles: countDistinct(activity.id),
        objections: countDistinct(objection.id),
        undecided: sql<number>`count(distinct ${objection.id}) filter (where ${objection.state} = 'raised')::int`,
      })
      .from(countyList)
      .leftJoin(
        listFigure,
        and(
          eq(listFigure.countyId, countyList.countyId),
          eq(listFigure.listId, countyList.id),
          unitId === null ? undefined : eq(listFigure.unitId, unitId),
        ),
      )
      .leftJoin(
        activity,
        and(
          eq(activity.countyId, countyList.countyId),
          eq(activity.listId, countyList.id),
          unitId === null ? undefined : eq(activity.unitId, unitId),
        ),
      )
      .leftJoin(
        objection,
        and(
          eq(objection.countyId, countyList.countyId),
          sql`(${objection.listFigureId} = ${listFigure.id} or ${objection.activityId} = ${activity.id})`,
        ),
      )
      .where(
        and(
          eq(countyList.countyId, countyId),
          kind === undefined ? undefined : eq(countyList.kind, kind),
        ),
      )
      .groupBy(countyList.countyId, countyList.id)
      .orderBy(desc(countyList.importedAt))
      .limit(200);
    return found
      .map(({ list, figures, articles, objections, undecided }) => {
        const { countyId: _, periodId, ...row } = list;
        return {
          ...row,
          periodId,
          periodLabel: periodId === null ? "" : periodLabel(periodId),
          rows: figures + articles,
          objections,
          undecided,
        };
      })
      .filter(({ rows }) => unitId === null || rows > 0);
  });
}
