import { activity, countyList, listFigure, objection, rating, unit } from "@xianlan/db";
import { can } from "@xianlan/domain/account";
import type { ActivityLine } from "@xianlan/domain/activity";
import { entryLines, type ObjectionState, type ObjectionSubject } from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import type { EntryValue, FigureRule } from "@xianlan/domain/scheme";
import { and, desc, eq, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";
import { rulesOf } from "../corrections/index.ts";
import type { ObjectionListInput } from "./inputs.ts";
import { visibleTo } from "./load.ts";

/** An objection with what it is about. */
export type ObjectionItem = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  subject: ObjectionSubject;
  subjectId: string;
  /** Indicator code, "" for the whole. */
  code: string;
  /** “2026年9月 D1 农村广播在线率”, the record's title, “2026年第3季度档次”. */
  title: string;
  /** Whose list it was. */
  department: string;
  periodId: PeriodId | null;
  /** What the list says now, and how a corrected value is typed; null for other subjects. */
  figure: { lines: ActivityLine[]; value: EntryValue; rule: FigureRule; revised: string } | null;
  state: ObjectionState;
  reason: string;
  requestedByName: string;
  requestedAt: string;
  decidedByName: string;
  decidedAt: string | null;
  decisionReason: string;
  files: AttachedFile[];
};

export type ObjectionList = {
  rows: ObjectionItem[];
  /** Of all this person may see, whatever the filter. */
  counts: Record<ObjectionState, number>;
  mayDecide: boolean;
};

/** The most rows of one page. */
const maxRows = 500;

/** Objections, those that wait first, then the newest. A unit sees its own. */
export async function listObjections(
  context: Context,
  { state, unitId, subjectId }: ObjectionListInput,
): Promise<ObjectionList> {
  const grant = authorize(context, "objection.read");
  const { actor } = grant;
  return read(context, grant, async (tx) => {
    const about = (id: string) =>
      or(eq(objection.activityId, id), eq(objection.listFigureId, id), eq(objection.ratingId, id));
    const found = await tx
      .select({
        row: objection,
        unitName: unit.name,
        title: activity.title,
        figure: listFigure,
        ratingPeriod: rating.periodId,
        department: countyList.department,
      })
      .from(objection)
      .innerJoin(unit, and(eq(unit.countyId, objection.countyId), eq(unit.id, objection.unitId)))
      .leftJoin(
        activity,
        and(eq(activity.countyId, objection.countyId), eq(activity.id, objection.activityId)),
      )
      .leftJoin(
        listFigure,
        and(eq(listFigure.countyId, objection.countyId), eq(listFigure.id, objection.listFigureId)),
      )
      .leftJoin(
        rating,
        and(eq(rating.countyId, objection.countyId), eq(rating.id, objection.ratingId)),
      )
      .leftJoin(
        countyList,
        and(
          eq(countyList.countyId, objection.countyId),
          sql`${countyList.id} = coalesce(${listFigure.listId}, ${activity.listId})`,
        ),
      )
      .where(
        and(
          visibleTo(actor),
          state === undefined ? undefined : eq(objection.state, state),
          unitId === undefined ? undefined : eq(objection.unitId, unitId),
          subjectId === undefined ? undefined : about(subjectId),
        ),
      )
      .orderBy(sql`${objection.state} = 'raised' desc`, desc(objection.requestedAt))
      .limit(maxRows);
    const figures = found.flatMap(({ figure }) => (figure ? [figure.periodId] : []));
    const ruleOf = await rulesOf(tx, actor.countyId, figures);
    const ids = found.map(({ row }) => row.id);
    const files = await attachedTo(tx, actor.countyId, "objection", ids);
    const rows = found.map(({ row, unitName, title, figure, ratingPeriod, department }) => {
      const code = figure?.code ?? row.code;
      const rule = figure ? ruleOf(figure.periodId, code) : undefined;
      const periodId = figure?.periodId ?? ratingPeriod;
      return {
        id: row.id,
        version: row.version,
        unitId: row.unitId,
        unitName,
        subject: row.subject,
        code,
        periodId,
        department: department ?? "",
        subjectId: row.activityId ?? row.listFigureId ?? row.ratingId ?? "",
        title: titleOf(row.subject, { title, periodId, code, name: rule?.name ?? "" }),
        figure:
          figure && rule?.figure
            ? {
                lines: entryLines({ value: figure.value, notApplicable: "" }, rule, 0),
                value: figure.value,
                rule: rule.figure,
                revised: figure.revisedReason,
              }
            : null,
        state: row.state,
        reason: row.reason,
        requestedByName: row.requestedByName,
        requestedAt: row.requestedAt,
        decidedByName: row.decidedByName,
        decidedAt: row.decidedAt,
        decisionReason: row.decisionReason,
        files: files.filter(({ holderId }) => holderId === row.id),
      };
    });
    const counted = await tx
      .select({ state: objection.state, rows: sql<number>`count(*)::int` })
      .from(objection)
      .where(visibleTo(actor))
      .groupBy(objection.state);
    const count = (wanted: ObjectionState) =>
      counted.find((one) => one.state === wanted)?.rows ?? 0;
    return {
      rows,
      counts: { raised: count("raised"), upheld: count("upheld"), dismissed: count("dismissed") },
      mayDecide: can(actor, "objection.decide"),
    };
  });
}

function titleOf(
  subject: ObjectionSubject,
  about: { title: string | null; periodId: PeriodId | null; code: string; name: string },
): string {
  if (subject === "activity") return about.title ?? "";
  const label = about.periodId === null ? "" : periodLabel(about.periodId);
  if (subject === "rating") return `${label}档次${about.code === "" ? "" : ` ${about.code}`}`;
  return `${label} ${about.code} ${about.name}`.trim();
}
