import { visit } from "@xianlan/db";
import { visitStateLabels } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { ReopenVisitInput } from "./inputs.ts";
import { loadInspectionOfVisit, loadVisitForUpdate, refuseStale } from "./load.ts";
import { type VisitResult, visitResult } from "./result-text.ts";

/** 重新打开: a finished visit is corrected; until it is finished again the unit does not see it. */
export function reopenVisit(context: Context, input: ReopenVisitInput): Promise<VisitResult> {
  const grant = authorize(context, "visit.record");
  const { countyId, name } = grant.actor;
  return write(context, grant, "visit.reopen", input, async (txContext) => {
    const inspection = await loadInspectionOfVisit(txContext.tx, grant.actor, input.id, "share");
    const row = await loadVisitForUpdate(txContext.tx, grant.actor, input.id, "update");
    refuseStale(row, input.version);
    if (row.state !== "done") throw refused(`这次检查${visitStateLabels[row.state]}，不用重新打开`);
    if (inspection === "closed") throw refused("本轮督查已结束，检查结果不能再改");
    const version = row.version + 1;
    await txContext.tx
      .update(visit)
      .set({
        state: "under_way",
        finishedAt: null,
        version,
        updatedAt: context.clock.now,
        updatedByName: name,
      })
      .where(and(eq(visit.countyId, countyId), eq(visit.id, row.id)));
    txContext.audit({
      action: "visit.reopen",
      entity: "visit",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state, finishedAt: row.finishedAt },
      after: { state: "under_way", reason: input.reason },
    });
    return visitResult(row.id, "under_way", version);
  });
}
