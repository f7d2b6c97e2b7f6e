import { findingMeasure, findingProgress } from "@xianlan/db";
import { timelineText } from "@xianlan/domain/finding";
import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";
import { type TxContext, write } from "../../../transaction.ts";
import { attachFiles } from "../../attachments/index.ts";
import { recordEvents } from "../events.ts";
import type { AddProgressInput } from "../inputs.ts";
import { loadActiveForUpdate } from "./active-states.ts";

/** 填报整改进展: what happened and when, with files; may finish a measure. */
export async function addProgress(
  context: Context,
  input: AddProgressInput,
): Promise<{ id: string; progressId: string }> {
  const grant = authorize(context, "finding.record_progress");
  return write(context, grant, "finding.addProgress", input, async (txContext) => {
    if (input.happenedOn > context.clock.today) {
      throw refused("发生日期在今天之后，请核对", "happenedOn");
    }
    const { tx } = txContext;
    const {
      countyId,
      id: findingId,
      unitId,
      cycle,
    } = await loadActiveForUpdate(txContext, input.id);
    const { measureId, measureDone, text, happenedOn } = input;
    const done = await measureOf(txContext, cycle, input);
    const progressId = uuid();
    await tx.insert(findingProgress).values({
      countyId,
      id: progressId,
      findingId,
      measureId,
      text,
      happenedOn,
      recordedAt: context.clock.now,
      recordedBy: grant.actor.accountId,
      recordedByName: grant.actor.name,
    });
    const files = await attachFiles(txContext, input.attachmentIds, { findingId, progressId });
    const ended = done === null ? "" : `第${done}条措施完成`;
    const attached = files.length === 0 ? "" : `附件${files.length}个`;
    await recordEvents(txContext, [
      { findingId, action: "progress", text: timelineText(text, ended, attached) },
    ]);
    const after = { progressId, text, happenedOn, measureId, measureDone, files };
    const action = "finding.addProgress";
    txContext.audit({ action, entity: "finding", entityId: findingId, units: [unitId], after });
    return { id: findingId, progressId };
  });
}

/** Finishes the measure if the input says so; gives its ordinal then. @throws AppError `refused` */
async function measureOf(
  { tx, grant }: TxContext,
  cycle: number,
  { id, measureId, measureDone, happenedOn }: AddProgressInput,
): Promise<number | null> {
  if (measureId === null) {
    if (measureDone) throw refused("请选择已完成的整改措施", "measureId");
    return null;
  }
  const named = and(
    eq(findingMeasure.countyId, grant.actor.countyId),
    eq(findingMeasure.findingId, id),
    eq(findingMeasure.cycle, cycle),
    eq(findingMeasure.id, measureId),
  );
  const [measure] = await tx.select().from(findingMeasure).where(named);
  if (measure === undefined)
    throw refused("该整改措施不属于本件问题的本轮整改，请重新选择", "measureId");
  if (!measureDone) return null;
  const [ended] = await tx
    .update(findingMeasure)
    .set({ doneOn: happenedOn, version: measure.version + 1 })
    .where(and(named, isNull(findingMeasure.doneOn)))
    .returning({ ordinal: findingMeasure.ordinal });
  if (ended === undefined) {
    throw refused(`第${measure.ordinal}条措施已完成，不必重复标记`, "measureDone");
  }
  return ended.ordinal;
}
