import { finding, findingCriterion, inspection } from "@xianlan/db";
import { type FindingDraftInput, findingNumber, findingStateLabels } from "@xianlan/domain/finding";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { refused } from "../../../errors.ts";
import type { TxContext } from "../../../transaction.ts";
import { recordEvents } from "../events.ts";
import type { FindingResult, FindingRow } from "../result.ts";

/** Where a draft was read from, or which check opened it, where it was not typed in. */
type Origin = Partial<
  Pick<
    FindingRow,
    "source" | "sourceText" | "responsibleLeader" | "responsiblePerson" | "visitId" | "itemCode"
  >
>;

/** A checked draft on its way into an inspection; `origin` goes into its timeline entry. */
export type NewDraft = Omit<FindingDraftInput, "inspectionId"> & Origin & { origin?: string };

/** Rows of one statement: a thousand drafts stay below PostgreSQL's limit of parameters. */
const batch = 1000;

function* batches<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
}

/**
 * Stores drafts with the next numbers of their inspection, their closure criteria, a line in each timeline
 * and an audit row each: the one way a finding comes into being, typed or imported. Call it last.
 */
export async function insertDrafts(
  txContext: TxContext,
  inspectionId: string,
  drafts: readonly NewDraft[],
): Promise<FindingResult[]> {
  if (drafts.length === 0) return [];
  const { tx, grant, context } = txContext;
  const { countyId, accountId, name } = grant.actor;
  const numbers = await nextNumbers(txContext, inspectionId, drafts.length);
  const made = drafts.map(({ criteria, origin = "", ...columns }, at) => ({
    id: uuid(),
    number: numbers[at] ?? "",
    criteria,
    origin,
    columns,
  }));
  const { now } = context.clock;
  const by = { createdBy: accountId, createdByName: name, createdAt: now };
  const rows = made.map(({ id, number, columns }) => ({
    countyId,
    id,
    inspectionId,
    number,
    ...columns,
    ...by,
    updatedAt: now,
    updatedByName: name,
  }));
  for (const some of batches(rows)) await tx.insert(finding).values(some);
  // Said here, who sees a draft's rows need not be looked up for each of thousands.
  const shownTo = countyId;
  const criteria = made.flatMap((one) =>
    criterionRows(countyId, one.id, one.criteria).map((row) => ({ ...row, shownTo })),
  );
  for (const some of batches(criteria)) await tx.insert(findingCriterion).values(some);
  const events = made.map(({ id, origin }) => ({
    findingId: id,
    shownTo,
    action: "draft" as const,
    text: origin,
    internal: true,
  }));
  for (const some of batches(events)) await recordEvents(txContext, some);
  txContext.audit(
    ...made.map(({ id, number, columns, criteria: texts }) => ({
      action: "finding.draft",
      entity: "finding",
      entityId: id,
      units: [columns.unitId],
      after: { inspectionId, ...columns, number, criteria: texts },
    })),
  );
  return made.map(({ id, number }) => ({
    id,
    number,
    state: "draft",
    stateLabel: findingStateLabels.draft,
    version: 1,
  }));
}

/** Reserves the inspection's next numbers; writers of one inspection wait for each other. */
export async function nextNumbers(
  { tx, grant }: TxContext,
  id: string,
  wanted: number,
): Promise<string[]> {
  const [counter] = await tx
    .update(inspection)
    .set({ lastSequence: sql`${inspection.lastSequence} + ${wanted}` })
    .where(and(eq(inspection.countyId, grant.actor.countyId), eq(inspection.id, id)))
    .returning({
      year: inspection.year,
      ordinal: inspection.ordinal,
      last: inspection.lastSequence,
    });
  if (counter === undefined) throw refused("督查轮次不存在，请重新选择", "inspectionId");
  const { year, ordinal, last } = counter;
  return Array.from({ length: wanted }, (_, at) =>
    findingNumber(year, ordinal, last - wanted + 1 + at),
  );
}

/** A draft's closure criteria as rows, in their order. */
export function criterionRows(countyId: string, findingId: string, criteria: readonly string[]) {
  return criteria.map((text, at) => ({ countyId, id: uuid(), findingId, ordinal: at + 1, text }));
}
