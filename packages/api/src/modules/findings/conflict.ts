import { findingCriterion, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { findingStateLabels } from "@xianlan/domain/finding";
import { and, asc, eq } from "drizzle-orm";
import { type AppError, conflict } from "../../errors.ts";
import { loadFinding } from "./load.ts";
import type { FindingRow } from "./result.ts";

/** The finding as it stands now, beside which the late writer's own input is shown. */
export type CurrentFinding = Pick<
  FindingRow,
  | "id"
  | "number"
  | "version"
  | "state"
  | "updatedByName"
  | "updatedAt"
  | "inspectionId"
  | "unitId"
  | "placeId"
  | "placeText"
  | "fact"
  | "category"
  | "dutyCode"
  | "dutyText"
  | "severity"
  | "foundOn"
  | "dueOn"
  | "responsibleLeader"
  | "responsiblePerson"
> & { stateLabel: string; criteria: string[] };

async function currentOf(tx: Transaction, row: FindingRow): Promise<CurrentFinding> {
  const criteria = await tx
    .select({ text: findingCriterion.text })
    .from(findingCriterion)
    .where(and(eq(findingCriterion.countyId, row.countyId), eq(findingCriterion.findingId, row.id)))
    .orderBy(asc(findingCriterion.ordinal));
  const { id, number, version, state, updatedByName, updatedAt, inspectionId } = row;
  const { unitId, placeId, placeText, fact, category, dutyCode, dutyText } = row;
  const { severity, foundOn, dueOn, responsibleLeader, responsiblePerson } = row;
  return {
    id,
    number,
    version,
    state,
    updatedByName,
    updatedAt,
    inspectionId,
    unitId,
    placeId,
    placeText,
    fact,
    category,
    dutyCode,
    dutyText,
    severity,
    foundOn,
    dueOn,
    responsibleLeader,
    responsiblePerson,
    stateLabel: findingStateLabels[state],
    criteria: criteria.map(({ text }) => text),
  };
}

/** The 409 of a late writer: reads the row again, since another transaction has changed it. */
export async function staleFinding(tx: Transaction, actor: Actor, id: string): Promise<AppError> {
  const row = await loadFinding(tx, actor, id);
  const label = findingStateLabels[row.state];
  return conflict(
    `${row.number} 刚由${row.updatedByName}改动，现为“${label}”；您的填写还在，请对照现状后重新提交`,
    await currentOf(tx, row),
  );
}
