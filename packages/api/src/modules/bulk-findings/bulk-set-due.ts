import { type Day, formatDay } from "@xianlan/domain/calendar";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { loadFindingForUpdate } from "../findings/load.ts";
import { type FindingResult, resultOf } from "../findings/result.ts";
import { changesOf } from "../findings/write/changes.ts";
import { staleFinding } from "../findings/write/conflict.ts";
import { recordEvents } from "../findings/write/events.ts";
import { guardedUpdate, type Target } from "../findings/write/perform-action.ts";

/** Sets the wished due date of a draft; what is issued keeps its own, which only 延期 moves. */
export async function setDue(
  txContext: TxContext,
  target: Target,
  dueOn: Day,
): Promise<FindingResult> {
  const { tx, grant, context } = txContext;
  const { today } = context.clock;
  const before = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (before.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  if (before.state !== "draft") throw refused("已交办的问题改时限须走延期", "dueOn");
  if (dueOn < today) throw refused("整改时限早于今天，请重新确定", "dueOn");
  const after = await guardedUpdate(txContext, before, { dueOn });
  const text = `整改时限定为${formatDay(dueOn, today)}`;
  await recordEvents(txContext, [{ findingId: before.id, action: "edit", text, internal: true }]);
  txContext.audit({
    action: "finding.setDue",
    entity: "finding",
    entityId: before.id,
    ...changesOf(before, after),
  });
  return resultOf(after);
}
