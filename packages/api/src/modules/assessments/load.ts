import { assessment, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { assessmentText } from "@xianlan/domain/assessment";
import { and, eq } from "drizzle-orm";
import { conflict, notFound, refused } from "../../errors.ts";
import { visibleAssessments } from "./facts.ts";

type AssessmentRow = typeof assessment.$inferSelect;

function currentOf(row: AssessmentRow) {
  const { id, version, happenedOn, reason, updatedByName, removedAt } = row;
  return {
    id,
    version,
    happenedOn,
    reason,
    updatedByName,
    removedAt,
    text: assessmentText(row.value),
  };
}

/**
 * Holds an assessment for a change.
 * @throws AppError `not_found`; `conflict` when it was changed meanwhile; `refused` once it is removed.
 */
export async function loadAssessmentForUpdate(
  tx: Transaction,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<AssessmentRow> {
  const [row] = await tx
    .select()
    .from(assessment)
    .where(and(visibleAssessments(actor), eq(assessment.id, id)))
    .for("update");
  if (row === undefined) throw notFound("条登记");
  if (row.version !== version) {
    const text = "这条登记刚被他人修改，请核对后再保存";
    throw conflict(text, currentOf(row));
  }
  if (row.removedAt !== null) throw refused("这条登记已撤销，不能再改");
  return row;
}
