import { entry } from "@xianlan/db";
import { type EntryInput, lineKey } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../../transaction.ts";
import { attachFiles } from "../../attachments/index.ts";
import type { EntryRow, SubmissionRow } from "../read/submission-rows.ts";

type EntryValues = Pick<EntryRow, "value" | "notApplicable" | "note" | "evidence">;

/** Before and after of the entries a save changed, for the audit log. */
export type EntryChanges = {
  before: Record<string, EntryValues | null>;
  after: { entries: Record<string, EntryValues>; files: string[] };
};

const entryValuesOf = ({ value, notApplicable, note, evidence }: EntryValues): EntryValues => ({
  value,
  notApplicable,
  note,
  evidence,
});

/** Writes the entries of some lines; 不适用 leaves no value behind. Reasons of a return stay. */
export async function storeEntries(
  txContext: TxContext,
  submission: SubmissionRow,
  stored: readonly EntryRow[],
  entries: readonly EntryInput[],
): Promise<EntryChanges> {
  const byLine = new Map(stored.map((row) => [lineKey(row), row]));
  const changes: EntryChanges = { before: {}, after: { entries: {}, files: [] } };
  for (const one of entries) {
    const stored = byLine.get(lineKey(one));
    const value = one.notApplicable === "" ? one.value : null;
    const values = entryValuesOf({ ...one, value });
    const entryId = stored?.id ?? uuid();
    await storeOne(txContext, submission, {
      entryId,
      isNew: stored === undefined,
      line: one,
      values,
    });
    changes.after.files.push(...(await attachFiles(txContext, one.attachmentIds, { entryId })));
    changes.before[lineKey(one)] = stored === undefined ? null : entryValuesOf(stored);
    changes.after.entries[lineKey(one)] = values;
  }
  return changes;
}

async function storeOne(
  { tx, grant, context }: TxContext,
  submission: SubmissionRow,
  {
    entryId,
    isNew,
    line,
    values,
  }: {
    entryId: string;
    isNew: boolean;
    line: Pick<EntryInput, "code" | "item">;
    values: EntryValues;
  },
): Promise<void> {
  const { countyId, name } = grant.actor;
  const by = { updatedAt: context.clock.now, updatedByName: name };
  if (!isNew) {
    await tx
      .update(entry)
      .set({ ...values, ...by })
      .where(and(eq(entry.countyId, countyId), eq(entry.id, entryId)));
    return;
  }
  const { unitId, periodId } = submission;
  await tx.insert(entry).values({
    countyId,
    id: entryId,
    submissionId: submission.id,
    unitId,
    periodId,
    code: line.code,
    item: line.item,
    ...values,
    ...by,
  });
}
