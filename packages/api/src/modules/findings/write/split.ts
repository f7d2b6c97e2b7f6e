import { finding, findingCriterion, findingMeasure, type Transaction } from "@xianlan/db";
import { type Day, formatDay } from "@xianlan/domain/calendar";
import { childFacts } from "@xianlan/domain/finding";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { factsOf } from "../../../scopes/finding-facts.ts";
import type { TxContext } from "../../../transaction.ts";
import { recordEvents } from "../events.ts";
import { loadFinding } from "../load.ts";
import type { FindingRow } from "../result.ts";
import type { ActionWrites } from "./action-write.ts";
import { criterionRows, nextNumbers } from "./insert-drafts.ts";
import { notifyOfFinding } from "./notify.ts";

/**
 * 拆分: an open measure becomes a finding of its own, in rectification, with criteria and a due date
 * of its own. The parent keeps its due date and the measures that remain.
 */
export const splitWrites: ActionWrites<"split"> = {
  prepare: ({ txContext, input, before }) => insertChild(txContext, before, input),
  rows: async ({ txContext, input: { measureId, dueOn, reason }, before, other }) => {
    const { tx, grant, context } = txContext;
    if (other === null) throw new Error("a split makes a finding");
    const { countyId, number } = before;
    const until = formatDay(dueOn, context.clock.today);
    const measure = await moveMeasure(tx, { countyId, id: other.id }, measureId);
    await recordEvents(txContext, [
      {
        findingId: other.id,
        action: "split",
        text: `由${number}拆出：${measure}，整改时限${until}`,
      },
    ]);
    await notifyOfFinding(txContext, await loadFinding(tx, grant.actor, other.id), [
      { kind: "issued", to: "unit", text: `由${number}拆出，整改时限${until}` },
    ]);
    return { child: other.number, childId: other.id, measureId, reason };
  },
  finish: ({ txContext, input: { measureId, fact, criteria, dueOn }, before, other }) => {
    if (other === null) return;
    txContext.audit({
      action: "finding.split",
      entity: "finding",
      entityId: other.id,
      units: [before.unitId],
      after: { splitFrom: before.id, number: other.number, fact, criteria, dueOn, measureId },
    });
  },
};

/** The child with the next number of the parent's inspection: same unit, place, duty and people. */
async function insertChild(
  txContext: TxContext,
  parent: FindingRow,
  { fact, criteria, dueOn }: { fact: string; criteria: readonly string[]; dueOn: Day },
): Promise<FindingRow> {
  const { tx, grant, context } = txContext;
  const { accountId, name } = grant.actor;
  const { now } = context.clock;
  const [number = ""] = await nextNumbers(txContext, parent.inspectionId, 1);
  const { countyId, inspectionId, placeId, placeText, category, dutyCode, dutyText } = parent;
  const { source, foundOn, responsibleLeader, responsiblePerson } = parent;
  const [child] = await tx
    .insert(finding)
    .values({
      countyId,
      id: uuid(),
      inspectionId,
      number,
      fact,
      splitFrom: parent.id,
      ...childFacts(factsOf(parent), { dueOn, createdBy: accountId, clock: context.clock }),
      placeId,
      placeText,
      category,
      dutyCode,
      dutyText,
      source,
      foundOn,
      responsibleLeader,
      responsiblePerson,
      createdByName: name,
      createdAt: now,
      updatedAt: now,
      updatedByName: name,
    })
    .returning();
  if (child === undefined) throw new Error("the split finding was not stored");
  await tx.insert(findingCriterion).values(criterionRows(countyId, child.id, criteria));
  return child;
}

/** Gives the measure's text. The domain has checked that it is the parent's, and open. */
async function moveMeasure(
  tx: Transaction,
  { countyId, id }: { countyId: string; id: string },
  measureId: string,
): Promise<string> {
  const [moved] = await tx
    .update(findingMeasure)
    .set({ findingId: id, cycle: 1, ordinal: 1, version: sql`${findingMeasure.version} + 1` })
    .where(and(eq(findingMeasure.countyId, countyId), eq(findingMeasure.id, measureId)))
    .returning({ text: findingMeasure.text });
  if (moved === undefined) throw new Error("the measure to split off is gone");
  return moved.text;
}
