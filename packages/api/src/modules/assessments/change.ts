import { assessment } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachedTo, attachFiles } from "../attachments/index.ts";
import { checkAgainstScheme } from "./check.ts";
import type { ChangeAssessmentInput } from "./inputs.ts";
import { loadAssessmentForUpdate } from "./load.ts";

/** Changes what was stated; unit and indicator stay, files are added. */
export function changeAssessment(
  context: Context,
  input: ChangeAssessmentInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "assessment.manage");
  const { countyId, name } = grant.actor;
  const { clock } = context;
  return write(context, grant, "assessment.change", input, async (txContext) => {
    const { id, happenedOn, value, reason, attachmentIds } = input;
    const before = await loadAssessmentForUpdate(txContext.tx, grant.actor, input);
    const evidence = await attachedTo(txContext.tx, countyId, "assessment", [id]);
    const { year } = await checkAgainstScheme(txContext.tx, grant, {
      code: before.code,
      happenedOn,
      value,
      reason,
      today: clock.today,
      files: evidence.length + attachmentIds.length,
    });
    const after = { year, happenedOn, kind: value.kind, value, reason };
    const version = before.version + 1;
    await txContext.tx
      .update(assessment)
      .set({ ...after, version, updatedAt: clock.now, updatedByName: name })
      .where(and(eq(assessment.countyId, countyId), eq(assessment.id, id)));
    const files = await attachFiles(txContext, attachmentIds, { assessmentId: id });
    txContext.audit({
      action: "assessment.change",
      entity: "assessment",
      entityId: id,
      units: [before.unitId],
      before: { happenedOn: before.happenedOn, value: before.value, reason: before.reason },
      after: { ...after, files },
    });
    return { id, version };
  });
}
