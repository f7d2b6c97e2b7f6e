import { entry } from "@xianlan/db";
import { type EntryInput, lineKey } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import type { EntryRow, SubmissionRow } from "./form-rows.ts";

type Answer = Pick<EntryRow, "value" | "notApplicable" | "note" | "evidence">;

/** Before and after of the entries a save changed, for the audit log. */
export type EntryChanges = {
  before: Record<string, Answer | null>;
  after: { entries: Record<string, Answer>; files: string[] };
};

const answerOf = ({ value, notApplicable, note, evidence }: Answer): Answer => ({
  ...{ value, notApplicable, note, evidence },
});

/** Writes the answers of some lines; 不适用 leaves no value behind. Reasons of a return stay. */
export async function storeEntries(
  work: Write,
  form: SubmissionRow,
  stored: readonly EntryRow[],
  answers: readonly EntryInput[],
): Promise<EntryChanges> {
  const byLine = new Map(stored.map((row) => [lineKey(row), row]));
  const changes: EntryChanges = { before: {}, after: { entries: {}, files: [] } };
  for (const one of answers) {
    const held = byLine.get(lineKey(one));
    const value = one.notApplicable === "" ? one.value : null;
    const answer = answerOf({ ...one, value });
    const entryId = held?.id ?? uuid();
    await storeOne(work, form, { entryId, isNew: held === undefined, line: one, answer });
    changes.after.files.push(...(await attachFiles(work, one.attachmentIds, { entryId })));
    changes.before[lineKey(one)] = held === undefined ? null : answerOf(held);
    changes.after.entries[lineKey(one)] = answer;
  }
  return changes;
}

async function storeOne(
  { tx, grant, context }: Write,
  form: SubmissionRow,
  {
    entryId,
    isNew,
    line,
    answer,
  }: {
    entryId: string;
    isNew: boolean;
    line: Pick<EntryInput, "code" | "item">;
    answer: Answer;
  },
): Promise<void> {
  const { countyId, name } = grant.actor;
  const by = { updatedAt: context.clock.now, updatedByName: name };
  if (!isNew) {
    await tx
      .update(entry)
      .set({ ...answer, ...by })
      .where(and(eq(entry.countyId, countyId), eq(entry.id, entryId)));
    return;
  }
  const { unitId, periodId } = form;
  await tx.insert(entry).values({
    ...{ countyId, id: entryId, submissionId: form.id, unitId, periodId },
    ...{ code: line.code, item: line.item, ...answer, ...by },
  });
}
