import { mergeRefusal } from "@xianlan/domain/finding";
import { AppError, refused } from "../../../errors.ts";
import type { TxContext } from "../../../transaction.ts";
import { recordEvents } from "../events.ts";
import { loadFinding } from "../load.ts";
import type { FindingRow } from "../result.ts";
import type { ActionWrites } from "./action-write.ts";

/** 并案: the finding merged into has to be open and of the same unit; its timeline names this one. */
export const mergeWrites: ActionWrites<"merge"> = {
  // Both: a target that ends meanwhile, perhaps in this very finding, would leave neither.
  alsoLocks: ({ targetId }) => [targetId],
  prepare: async ({ txContext, input: { targetId }, before }) => {
    const target = await loadMerged(txContext, targetId);
    const refusal = mergeRefusal(before, target);
    if (refusal !== null) throw refused(refusal.message, refusal.field);
    return target;
  },
  rows: async ({ txContext, input: { targetId }, before, other }) => {
    const text = `${before.number}并入本件`;
    // The unit learns of no draft, not even by its number.
    const internal = before.state === "draft";
    await recordEvents(txContext, [{ findingId: targetId, action: "merge", text, internal }]);
    return { target: other?.number };
  },
};

async function loadMerged({ tx, grant }: TxContext, id: string): Promise<FindingRow> {
  try {
    return await loadFinding(tx, grant.actor, id);
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") {
      throw refused("没有找到并入的问题，请重新选择", "targetId");
    }
    throw error;
  }
}
