import { mergeRefusal } from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer, FindingRow } from "./answer.ts";
import { recordEvents } from "./events.ts";
import type { MergeCall } from "./inputs.ts";
import { holdFindings, loadFinding } from "./load.ts";

/** 并案: the finding ends in another open one of the same unit, which is told in its timeline. */
export async function mergeFinding(context: Context, input: MergeCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.merge");
  const { targetId } = input;
  return write(context, grant, "finding.merge", input, async (work) => {
    // Both: a target that ends meanwhile, perhaps in this very finding, would leave neither.
    await holdFindings(work.tx, grant.actor, [input.id, targetId]);
    const prepared = await prepare(work, input, { action: "merge", input: { targetId } });
    const { before } = prepared;
    const target = await loadTarget(work, targetId);
    const refusal = mergeRefusal(before, target);
    if (refusal !== null) throw refused(refusal.message, refusal.field);
    return apply(work, prepared, {
      columns: { mergedInto: targetId },
      tells: [{ kind: "decided", to: "unit", what: `并入${target.number}` }],
      text: `并入${target.number}`,
      children: async () => {
        const text = `${before.number}并入本件`;
        // The unit learns of no draft, not even by its number.
        const internal = before.state === "draft";
        await recordEvents(work, [{ findingId: targetId, action: "merge", text, internal }]);
        return { target: target.number };
      },
    });
  });
}

async function loadTarget({ tx, grant }: Write, id: string): Promise<FindingRow> {
  try {
    return await loadFinding(tx, grant.actor, id);
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found") {
      throw refused("没有找到并入的问题，请重新选择", "targetId");
    }
    throw error;
  }
}
