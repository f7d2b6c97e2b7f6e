import { assessment } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import type { RemoveAssessmentInput } from "./inputs.ts";
import { loadAssessmentForUpdate } from "./load.ts";

/** Takes an assessment back; it stays as a row with the reason, and counts no more. */
export function removeAssessment(
  context: Context,
  input: RemoveAssessmentInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "assessment.manage");
  const { countyId, name } = grant.actor;
  const { now } = context.clock;
  return write(context, grant, "assessment.remove", input, async (txContext) => {
    const before = await loadAssessmentForUpdate(txContext.tx, grant.actor, input);
    const version = before.version + 1;
    await txContext.tx
      .update(assessment)
      .set({
        removedAt: now,
        removedReason: input.reason,
        version,
        updatedAt: now,
        updatedByName: name,
      })
      .where(and(eq(assessment.countyId, countyId), eq(assessment.id, input.id)));
    const { unitId, code, value, reason } = before;
    txContext.audit({
      action: "assessment.remove",
      entity: "assessment",
      entityId: input.id,
      units: [unitId],
      before: { unitId, code, value, reason },
      after: { removedReason: input.reason },
    });
    return { id: input.id, version };
  });
}
