import { finding, findingCriterion, findingMeasure, type Transaction } from "@xianlan/db";
import { childFacts, dayWords } from "@xianlan/domain";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type Write, write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer, FindingRow } from "./answer.ts";
import { recordEvents } from "./events.ts";
import { factsOf } from "./fact-columns.ts";
import type { SplitCall } from "./inputs.ts";
import { criterionRows, nextNumbers } from "./insert-drafts.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { tell } from "./tell.ts";

/** What a split answers with: the finding it was, and the one that came of it. */
export type SplitAnswer = FindingAnswer & { child: { id: string; number: string } };

/**
 * 拆分: an open measure becomes a finding of its own, in rectification, with criteria and a due date
 * of its own. The parent keeps its due date and the measures that remain.
 */
export async function splitFinding(context: Context, input: SplitCall): Promise<SplitAnswer> {
  const grant = authorize(context, "finding.split");
  const { measureId, fact, criteria, dueOn, reason } = input;
  const texts = criteria.map((text, at) => [`criteria.${at}`, text]);
  warnOfPersonalNumbers(
    { fact, reason, ...Object.fromEntries(texts) },
    input.confirmPersonalNumbers,
  );
  return write(context, grant, "finding.split", input, async (work) => {
    const step = { action: "split", input: { measureId, fact, criteria, dueOn, reason } } as const;
    const prepared = await prepare(work, input, step);
    const { before } = prepared;
    const child = await insertChild(work, before, input);
    const until = dayWords(dueOn, context.clock.today);
    const answer = await apply(work, prepared, {
      text: `拆出${child.number}，整改时限${until}：${reason}`,
      children: async (tx) => {
        const measure = await moveMeasure(tx, child, measureId);
        await recordEvents(work, [
          {
            ...{ findingId: child.id, action: "split" },
            text: `由${before.number}拆出：${measure}，整改时限${until}`,
          },
        ]);
        await tell(work, child, [
          { kind: "issued", to: "unit", what: `由${before.number}拆出，整改时限${until}` },
        ]);
        return { child: child.number, childId: child.id, measureId, reason };
      },
    });
    work.audit({
      ...{ action: "finding.split", entity: "finding", entityId: child.id },
      after: { splitFrom: before.id, number: child.number, fact, criteria, dueOn, measureId },
    });
    return { ...answer, child: { id: child.id, number: child.number } };
  });
}

/** The child with the next number of the parent's round: same unit, place, duty and people. */
async function insertChild(
  work: Write,
  parent: FindingRow,
  { fact, criteria, dueOn }: SplitCall,
): Promise<FindingRow> {
  const { tx, grant, context } = work;
  const { accountId, name } = grant.actor;
  const { now } = context.clock;
  const [number = ""] = await nextNumbers(work, parent.inspectionId, 1);
  const { countyId, inspectionId, placeId, placeText, category, dutyCode, dutyText } = parent;
  const { source, foundOn, responsibleLeader, responsiblePerson } = parent;
  const [child] = await tx
    .insert(finding)
    .values({
      ...{ countyId, id: uuid(), inspectionId, number, fact, splitFrom: parent.id },
      ...childFacts(factsOf(parent), { dueOn, createdBy: accountId, clock: context.clock }),
      ...{ placeId, placeText, category, dutyCode, dutyText },
      ...{ source, foundOn, responsibleLeader, responsiblePerson },
      ...{ createdByName: name, createdAt: now, updatedAt: now, updatedByName: name },
    })
    .returning();
  if (child === undefined) throw new Error("the split finding was not stored");
  await tx.insert(findingCriterion).values(criterionRows(countyId, child.id, criteria));
  return child;
}

/** Gives the measure's text. The domain has seen that it is the parent's, and open. */
async function moveMeasure(
  tx: Transaction,
  { countyId, id }: FindingRow,
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
