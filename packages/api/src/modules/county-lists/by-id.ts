import { activity, countyList, listFigure, objection, unit } from "@xianlan/db";
import { can } from "@xianlan/domain/account";
import { type Level, levelLabels, levels } from "@xianlan/domain/activity";
import { type CountyListKind, entryLines, type ObjectionState } from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { read } from "../../transaction.ts";
import { rulesOf } from "../corrections/index.ts";

/** A row of a list as it stands in the system. */
export type CountyListRow = {
  /** A list's figure, or a record made of it. */
  subject: "list_figure" | "activity";
  id: string;
  unitId: string;
  unitName: string;
  /** The figures, or the article, as text. */
  text: string;
  /** Why the office changed or removed it after the import. */
  changed: string;
  objection: ObjectionState | null;
};

export type CountyListPage = {
  id: string;
  kind: CountyListKind;
  department: string;
  periodId: PeriodId | null;
  periodLabel: string;
  fileName: string;
  importedAt: string;
  importedByName: string;
  rows: CountyListRow[];
  mayObject: boolean;
};

/** One list and what came of its rows. A unit sees those about itself. */
export async function countyListById(
  context: Context,
  { id }: { id: string },
): Promise<CountyListPage> {
  const grant = authorize(context, "submission.read");
  const { actor } = grant;
  const { countyId, unitId } = actor;
  return read(context, grant, async (tx) => {
    const [list] = await tx
      .select()
      .from(countyList)
      .where(and(eq(countyList.countyId, countyId), eq(countyList.id, id)));
    if (list === undefined) throw notFound("份名单");
    const figures = await tx
      .select({ row: listFigure, unitName: unit.name })
      .from(listFigure)
      .innerJoin(unit, and(eq(unit.countyId, listFigure.countyId), eq(unit.id, listFigure.unitId)))
      .where(
        and(
          eq(listFigure.countyId, countyId),
          eq(listFigure.listId, id),
          unitId === null ? undefined : eq(listFigure.unitId, unitId),
        ),
      )
      .orderBy(sql`${unit.name} collate "zh-x-icu"`);
    const articles = await tx
      .select({ row: activity, unitName: unit.name })
      .from(activity)
      .innerJoin(unit, and(eq(unit.countyId, activity.countyId), eq(unit.id, activity.unitId)))
      .where(
        and(
          eq(activity.countyId, countyId),
          eq(activity.listId, id),
          unitId === null ? undefined : eq(activity.unitId, unitId),
        ),
      )
      .orderBy(sql`${unit.name} collate "zh-x-icu"`, asc(activity.happenedOn));
    const ids = [...figures, ...articles].map(({ row }) => row.id);
    if (unitId !== null && ids.length === 0) throw notFound("份名单");
    const raised =
      ids.length === 0
        ? []
        : await tx
            .select({
              figure: objection.listFigureId,
              activity: objection.activityId,
              state: objection.state,
            })
            .from(objection)
            .where(
              and(
                eq(objection.countyId, countyId),
                or(inArray(objection.listFigureId, ids), inArray(objection.activityId, ids)),
              ),
            )
            .orderBy(asc(objection.requestedAt));
    const stateOf = (rowId: string) =>
      raised.findLast((one) => one.figure === rowId || one.activity === rowId)?.state ?? null;
    const ruleOf = await rulesOf(tx, countyId, list.periodId === null ? [] : [list.periodId]);
    const { countyId: _, rowCount: __, ...head } = list;
    return {
      ...head,
      periodLabel: list.periodId === null ? "" : periodLabel(list.periodId),
      rows: [
        ...figures.map(({ row, unitName }): CountyListRow => {
          const rule = ruleOf(row.periodId, row.code);
          return {
            subject: "list_figure",
            id: row.id,
            unitId: row.unitId,
            unitName,
            text: entryLines({ value: row.value, notApplicable: "" }, rule, 0)
              .map((line) => `${line.label}${line.value}`)
              .join("，"),
            changed: row.revisedReason,
            objection: stateOf(row.id),
          };
        }),
        ...articles.map(
          ({ row, unitName }): CountyListRow => ({
            subject: "activity",
            id: row.id,
            unitId: row.unitId,
            unitName,
            text: `${row.happenedOn} ${levelOf(row.attributes.level)} 《${row.title}》`,
            changed: row.removedAt === null ? "" : `已删除：${row.removedReason}`,
            objection: stateOf(row.id),
          }),
        ),
      ],
      mayObject: can(actor, "objection.raise"),
    };
  });
}

function levelOf(stored: unknown): string {
  const level: Level | undefined = levels.find((one) => one === stored);
  return level === undefined ? "" : levelLabels[level];
}
