import { finding, findingCriterion, inspection } from "@xianlan/db";
import { findingNumber } from "@xianlan/domain";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { answerOf, type FindingAnswer } from "./answer.ts";
import { checkDraft, draftTexts } from "./draft-checks.ts";
import { recordEvents } from "./events.ts";
import type { DraftCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 草拟: a new finding with the next number of its round. */
export async function draftFinding(context: Context, input: DraftCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.draft");
  warnOfPersonalNumbers(draftTexts(input), input.confirmPersonalNumbers);
  return write(context, grant, "finding.draft", input, async (work) => {
    const { tx } = work;
    const { countyId, accountId, name } = grant.actor;
    await checkDraft(tx, grant.actor, input, context);
    const { idempotencyKey: _, confirmPersonalNumbers: __, criteria, ...columns } = input;
    const [row] = await tx
      .insert(finding)
      .values({
        ...columns,
        countyId,
        id: uuid(),
        number: await nextNumber(work, input.inspectionId),
        createdBy: accountId,
        createdByName: name,
        createdAt: context.clock.now,
        updatedAt: context.clock.now,
        updatedByName: name,
      })
      .returning();
    if (row === undefined) throw new Error("the draft was not stored");
    await insertCriteria(work, row.id, criteria);
    await recordEvents(work, [{ findingId: row.id, action: "draft", internal: true }]);
    const after = { ...columns, number: row.number, criteria };
    await work.audit({ action: "finding.draft", entity: "finding", entityId: row.id, after });
    return answerOf(row);
  });
}

/** Counts the round's numbers on; writers of one round take turns. */
async function nextNumber({ tx, grant }: Write, inspectionId: string): Promise<string> {
  const [round] = await tx
    .update(inspection)
    .set({ lastSequence: sql`${inspection.lastSequence} + 1` })
    .where(and(eq(inspection.countyId, grant.actor.countyId), eq(inspection.id, inspectionId)))
    .returning({
      year: inspection.year,
      ordinal: inspection.ordinal,
      sequence: inspection.lastSequence,
    });
  if (round === undefined) throw refused("督查轮次不存在，请重新选择", "inspectionId");
  return findingNumber(round.year, round.ordinal, round.sequence);
}

/** Stores a draft's closure criteria in their order. */
export async function insertCriteria(
  { tx, grant }: Write,
  findingId: string,
  criteria: readonly string[],
): Promise<void> {
  if (criteria.length === 0) return;
  const { countyId } = grant.actor;
  await tx
    .insert(findingCriterion)
    .values(
      criteria.map((text, at) => ({ countyId, id: uuid(), findingId, ordinal: at + 1, text })),
    );
}
