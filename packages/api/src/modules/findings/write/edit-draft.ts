import { findingCriterion } from "@xianlan/db";
import { findingStateLabels } from "@xianlan/domain/finding";
import { and, asc, eq } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";
import { write } from "../../../transaction.ts";
import { staleFinding } from "../conflict.ts";
import { recordEvents } from "../events.ts";
import type { EditDraftInput } from "../inputs.ts";
import { loadFinding } from "../load.ts";
import { type FindingResult, resultOf } from "../result.ts";
import { changesOf } from "./changes.ts";
import { checkDraft } from "./draft-checks.ts";
import { criterionRows } from "./insert-drafts.ts";
import { guardedUpdate } from "./perform-action.ts";

/** 修改草稿: replaces the draft's fields and its closure criteria. */
export async function editDraft(context: Context, input: EditDraftInput): Promise<FindingResult> {
  const grant = authorize(context, "finding.draft");
  return write(context, grant, "finding.editDraft", input, async (txContext) => {
    const { tx } = txContext;
    const before = await loadFinding(tx, grant.actor, input.id);
    if (before.version !== input.version) throw await staleFinding(tx, grant.actor, input.id);
    if (before.state !== "draft") {
      throw refused(`${before.number} 已是“${findingStateLabels[before.state]}”，不能再修改草稿`);
    }
    if (before.inspectionId !== input.inspectionId) {
      throw refused(
        "编号随督查轮次而定，不能更换轮次；请撤销本件后在新轮次重新草拟",
        "inspectionId",
      );
    }
    await checkDraft(tx, grant.actor, input, context);
    const { unitId, placeId, placeText, fact, category, dutyCode, dutyText } = input;
    const { severity, foundOn, dueOn, criteria } = input;
    const after = await guardedUpdate(txContext, before, {
      unitId,
      placeId,
      placeText,
      fact,
      category,
      dutyCode,
      dutyText,
      severity,
      foundOn,
      dueOn,
    });
    const ofFinding = and(
      eq(findingCriterion.countyId, before.countyId),
      eq(findingCriterion.findingId, before.id),
    );
    const earlier = await tx
      .select({ text: findingCriterion.text })
      .from(findingCriterion)
      .where(ofFinding)
      .orderBy(asc(findingCriterion.ordinal));
    await tx.delete(findingCriterion).where(ofFinding);
    const rows = criterionRows(before.countyId, before.id, criteria);
    if (rows.length > 0) await tx.insert(findingCriterion).values(rows);
    await recordEvents(txContext, [{ findingId: before.id, action: "edit", internal: true }]);
    const changes = changesOf(before, after);
    txContext.audit({
      action: "finding.editDraft",
      entity: "finding",
      entityId: before.id,
      units: [before.unitId, unitId],
      before: { ...changes.before, criteria: earlier.map(({ text }) => text) },
      after: { ...changes.after, criteria },
    });
    return resultOf(after);
  });
}
