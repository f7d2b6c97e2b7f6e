import { inspectionUnit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { StartInput } from "./inputs.ts";
import { loadInspectionForUpdate, updateInspection } from "./load.ts";
import { type InspectionResult, inspectionResult } from "./result.ts";

/** 启动轮次: from now on its visits may begin. */
export function startInspection(context: Context, input: StartInput): Promise<InspectionResult> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.start", input, async (txContext) => {
    const before = await loadInspectionForUpdate(txContext, input);
    if (before.state !== "planned") throw refused("本轮已经启动，无需再次启动");
    if (before.checklistId === null) throw refused("请先为本轮选择检查清单，再启动");
    const [scoped] = await txContext.tx
      .select({ unitId: inspectionUnit.unitId })
      .from(inspectionUnit)
      .where(
        and(
          eq(inspectionUnit.countyId, before.countyId),
          eq(inspectionUnit.inspectionId, before.id),
        ),
      )
      .limit(1);
    if (scoped === undefined) throw refused("请先选择受检单位，再启动");
    const after = await updateInspection(txContext, before, { state: "running" });
    txContext.audit({
      action: "inspection.start",
      entity: "inspection",
      entityId: before.id,
      units: "every",
      before: { state: before.state },
      after: { state: after.state, checklistId: after.checklistId },
    });
    return inspectionResult(after);
  });
}
