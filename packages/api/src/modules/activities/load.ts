import { activity, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { type AppError, conflict, notFound } from "../../errors.ts";
import { visibleActivities } from "../../scopes/activities.ts";
import type { ActivityRow } from "./store.ts";

/** The record if this person may see it, locked until the transaction ends if wanted. @throws AppError `not_found` */
export async function loadActivity(
  tx: Transaction,
  actor: Actor,
  id: string,
  lockRow = false,
): Promise<ActivityRow> {
  const query = tx
    .select()
    .from(activity)
    .where(and(visibleActivities(actor), eq(activity.id, id)));
  const [row] = lockRow ? await query.for("no key update") : await query;
  if (row === undefined) throw notFound("条工作记录");
  return row;
}

/** The record as it stands now, beside which the late writer's own input is shown. */
export type CurrentActivity = Pick<
  ActivityRow,
  | "id"
  | "version"
  | "kind"
  | "happenedOn"
  | "title"
  | "attributes"
  | "placeId"
  | "placeText"
  | "attendance"
  | "link"
  | "removedAt"
  | "updatedAt"
  | "updatedByName"
>;

/** The 409 of a late writer. */
export function staleActivity(row: ActivityRow): AppError {
  const { id, version, kind, happenedOn, title, attributes, placeId, placeText } = row;
  const { attendance, link, removedAt, updatedAt, updatedByName } = row;
  const current: CurrentActivity = {
    id,
    version,
    kind,
    happenedOn,
    title,
    attributes,
    placeId,
    placeText,
    attendance,
    link,
    removedAt,
    updatedAt,
    updatedByName,
  };
  const what = removedAt === null ? "改动" : "删除";
  return conflict(
    `这条工作记录刚由${updatedByName}${what}；您的填写还在，请对照现状后重新提交`,
    current,
  );
}
