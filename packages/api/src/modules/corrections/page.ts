import { can } from "@xianlan/domain/account";
import type { ActivityChange } from "@xianlan/domain/activity";
import { correctionChanges } from "@xianlan/domain/correction";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";
import { currentOf, isSame } from "./current.ts";
import { loadCorrection } from "./load.ts";
import { type CorrectionItem, itemOf } from "./queries.ts";
import { rulesOf } from "./rules.ts";

export type CorrectionPage = CorrectionItem & {
  files: AttachedFile[];
  /** The record it is about; for one to add, once it was approved. */
  activityId: string | null;
  code: string;
  /** The value at the request → the stored value now; null when they are equal. */
  changedMeanwhile: ActivityChange[] | null;
  mayDecide: boolean;
};

/** One correction with its evidence, and whether the row has changed since it was requested. */
export async function correctionById(
  context: Context,
  { id }: { id: string },
): Promise<CorrectionPage> {
  const grant = authorize(context, "correction.read");
  const { actor } = grant;
  return read(context, grant, async (tx) => {
    const { unitName, ...row } = await loadCorrection(tx, actor, id);
    const ruleOf = await rulesOf(tx, actor.countyId, [row.periodId]);
    const files = await attachedTo(tx, actor.countyId, "correction", [id]);
    const current = row.state === "asked" ? await currentOf(tx, row) : undefined;
    const moved = current !== undefined && !isSame(row.before, current);
    return {
      ...itemOf(row, unitName, ruleOf),
      files,
      activityId: row.activityId,
      code: row.code,
      changedMeanwhile: moved
        ? correctionChanges({ ...row, after: current }, ruleOf(row.periodId, row.code))
        : null,
      mayDecide: row.state === "asked" && can(actor, "correction.decide"),
    };
  });
}
