import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { write } from "../../../transaction.ts";
import { recordEvents } from "../events.ts";
import type { NoteFindingInput } from "../inputs.ts";
import { loadFinding } from "../load.ts";

/** 内部备注: a line in the timeline that no unit reads. */
export async function noteFinding(
  context: Context,
  input: NoteFindingInput,
): Promise<{ id: string }> {
  const grant = authorize(context, "finding.note");
  const { text } = input;
  return write(context, grant, "finding.note", input, async (txContext) => {
    const { id, unitId } = await loadFinding(txContext.tx, grant.actor, input.id);
    await recordEvents(txContext, [{ findingId: id, action: "note", text, internal: true }]);
    txContext.audit({
      action: "finding.note",
      entity: "finding",
      entityId: id,
      units: [unitId],
      after: { text },
    });
    return { id };
  });
}
