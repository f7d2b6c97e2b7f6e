import { entry, submission } from "@xianlan/db";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../../transaction.ts";
import type { EntryCorrection } from "../../corrections/index.ts";
import { recordSubmissionEvent } from "../events.ts";

/**
 * Puts an approved correction in place, in the office's own transaction, whatever is locked. A figure
 * never handed in gets its row; the submission stays unreported all the same. Gives the entry's id.
 */
export async function applyEntryCorrection(
  txContext: TxContext,
  correction: EntryCorrection,
): Promise<{ entryId: string }> {
  const { tx, grant, context } = txContext;
  const { countyId, name } = grant.actor;
  const { unitId, periodId, code, item, reason, after } = correction;
  const submissionId = await submissionOf(txContext, unitId, periodId);
  const value = after.notApplicable === "" ? after.value : null;
  const by = { updatedAt: context.clock.now, updatedByName: name };
  const columns = { value, notApplicable: after.notApplicable, corrected: true, ...by };
  const [changed] = await tx
    .update(entry)
    .set(columns)
    .where(
      and(
        eq(entry.countyId, countyId),
        eq(entry.submissionId, submissionId),
        eq(entry.code, code),
        eq(entry.item, item),
      ),
    )
    .returning({ entryId: entry.id });
  const entryId = changed?.entryId ?? uuid();
  if (changed === undefined) {
    const place = { countyId, id: entryId, submissionId, unitId, periodId, code, item };
    await tx.insert(entry).values({ ...place, ...columns });
  }
  const text = `${periodLabel(periodId)}已更正：${reason}`;
  await recordSubmissionEvent(txContext, {
    submissionId,
    unitId,
    kind: "corrected",
    text,
    fields: [{ code, item, reason }],
  });
  return { entryId };
}

async function submissionOf({ tx, grant, context }: TxContext, unitId: string, periodId: PeriodId) {
  const { countyId, name } = grant.actor;
  const own = and(
    eq(submission.countyId, countyId),
    eq(submission.unitId, unitId),
    eq(submission.periodId, periodId),
  );
  const at = context.clock.now;
  await tx
    .insert(submission)
    .values({
      countyId,
      id: uuid(),
      unitId,
      periodId,
      createdAt: at,
      updatedAt: at,
      updatedByName: name,
    })
    .onConflictDoNothing();
  const [stored] = await tx.select({ id: submission.id }).from(submission).where(own);
  if (stored === undefined) throw new Error("the submission was not stored");
  return stored.id;
}
