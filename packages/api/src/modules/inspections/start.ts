import { inspectionUnit } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { type RoundAnswer, roundAnswer } from "./answer.ts";
import type { StartCall } from "./inputs.ts";
import { holdRound, updateRound } from "./load.ts";

/** 启动轮次: from now on its visits may begin. */
export function startInspection(context: Context, input: StartCall): Promise<RoundAnswer> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.start", input, async (work) => {
    const before = await holdRound(work, input);
    if (before.state !== "planned") throw refused("本轮已经启动，无需再次启动");
    if (before.checklistId === null) throw refused("请先为本轮选择检查清单，再启动");
    const [scoped] = await work.tx
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
    const after = await updateRound(work, before, { state: "running" });
    work.audit({
      ...{ action: "inspection.start", entity: "inspection", entityId: before.id },
      before: { state: before.state },
      after: { state: after.state, checklistId: after.checklistId },
    });
    return roundAnswer(after);
  });
}
