import { assessment, unit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { checkAgainstScheme } from "./check.ts";
import type { RecordAssessmentInput } from "./inputs.ts";

/** 登记: points given or events counted, with the reason and its proof. */
export function recordAssessment(
  context: Context,
  input: RecordAssessmentInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "assessment.manage");
  const { countyId, name } = grant.actor;
  const { clock } = context;
  return write(context, grant, "assessment.record", input, async (txContext) => {
    const { unitId, code, happenedOn, value, reason, attachmentIds } = input;
    const [assessed] = await txContext.tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId), eq(unit.active, true)));
    if (assessed === undefined) throw refused("没有这个单位，请重新选择", "unitId");
    const { year } = await checkAgainstScheme(txContext.tx, grant, {
      code,
      happenedOn,
      value,
      reason,
      today: clock.today,
      files: attachmentIds.length,
    });
    const id = uuid();
    const row = { unitId, year, code, kind: value.kind, happenedOn, value, reason };
    await txContext.tx.insert(assessment).values({
      ...row,
      countyId,
      id,
      createdByName: name,
      createdAt: clock.now,
      updatedAt: clock.now,
      updatedByName: name,
    });
    const files = await attachFiles(txContext, attachmentIds, { assessmentId: id });
    txContext.audit({
      action: "assessment.record",
      entity: "assessment",
      entityId: id,
      units: [unitId],
      after: { ...row, files },
    });
    return { id, version: 1 };
  });
}
