import { activity, listFigure, objection, rating, type Transaction } from "@xianlan/db";
import type { ObjectionSubject } from "@xianlan/domain/correction";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import type { RaiseObjectionInput } from "./inputs.ts";
import type { ObjectionResult } from "./load.ts";

type About = { countyId: string; unitId: string; id: string };

const columns = {
  activity: "activityId",
  list_figure: "listFigureId",
  rating: "ratingId",
} as const satisfies Record<ObjectionSubject, string>;

/** 提出异议: against what a county department's list or a proposed rating says of the own unit. */
export function raiseObjection(
  context: Context,
  input: RaiseObjectionInput,
): Promise<ObjectionResult> {
  const grant = authorize(context, "objection.raise");
  return write(context, grant, "objection.raise", input, async (txContext) => {
    const { countyId, unitId, name } = grant.actor;
    if (unitId === null) throw notFound("一行");
    const { subject, subjectId, code, reason } = input;
    await checks[subject](txContext.tx, { countyId, unitId, id: subjectId }, context.clock.today);
    await refuseSecond(txContext, input);
    const id = uuid();
    const row = { subject, [columns[subject]]: subjectId, code, reason };
    await txContext.tx.insert(objection).values({
      ...row,
      subject,
      countyId,
      id,
      unitId,
      reason,
      requestedByName: name,
      requestedAt: context.clock.now,
    });
    const files = await attachFiles(txContext, input.attachmentIds, { objectionId: id });
    txContext.audit({
      action: "objection.raise",
      entity: "objection",
      entityId: id,
      units: [unitId],
      after: { ...row, unitId, files },
    });
    return { id, version: 1, state: "raised" };
  });
}

/** Whether the row is there, about this unit, and open to objections. */
const checks: Record<
  ObjectionSubject,
  (tx: Transaction, about: About, today: string) => Promise<void>
> = {
  activity: async (tx, { countyId, unitId, id }) => {
    const [row] = await tx
      .select({ source: activity.source, removedAt: activity.removedAt })
      .from(activity)
      .where(
        and(eq(activity.countyId, countyId), eq(activity.id, id), eq(activity.unitId, unitId)),
      );
    if (row === undefined) throw notFound("条工作记录");
    if (row.source !== "list") throw refused("这条记录由本单位登记，可以直接修改，不需要提出异议");
    if (row.removedAt !== null) throw refused("这条记录已经删除，不需要提出异议");
  },
  list_figure: async (tx, { countyId, unitId, id }) => {
    const [row] = await tx
      .select({ id: listFigure.id })
      .from(listFigure)
      .where(
        and(
          eq(listFigure.countyId, countyId),
          eq(listFigure.id, id),
          eq(listFigure.unitId, unitId),
        ),
      );
    if (row === undefined) throw notFound("一行名单");
  },
  rating: async (tx, { countyId, id }, today) => {
    const [row] = await tx
      .select({ state: rating.state, until: rating.objectionUntil })
      .from(rating)
      .where(and(eq(rating.countyId, countyId), eq(rating.id, id)));
    if (row === undefined) throw notFound("期档次");
    if (row.state !== "proposed") throw refused("这一期档次不在公示期内，不能再提出异议");
    if (today > row.until) throw refused(`异议应在${row.until}（含当日）前提出，现已过期`);
  },
};

async function refuseSecond(
  { tx, grant }: TxContext,
  { subject, subjectId, code }: RaiseObjectionInput,
): Promise<void> {
  const [waiting] = await tx
    .select({ id: objection.id })
    .from(objection)
    .where(
      and(
        eq(objection.countyId, grant.actor.countyId),
        eq(objection.state, "raised"),
        eq(objection[columns[subject]], subjectId),
        eq(objection.code, code),
        eq(objection.unitId, grant.actor.unitId ?? ""),
      ),
    );
  if (waiting !== undefined) throw refused("这一项的异议还在复核，请等待答复");
}
