import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { recordEvents } from "./events.ts";
import type { NoteCall } from "./inputs.ts";
import { loadFinding } from "./load.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 内部备注: a line in the timeline that no unit reads. */
export async function noteFinding(context: Context, input: NoteCall): Promise<{ id: string }> {
  const grant = authorize(context, "finding.note");
  const { text } = input;
  warnOfPersonalNumbers({ text }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.note", input, async (work) => {
    const { id } = await loadFinding(work.tx, grant.actor, input.id);
    await recordEvents(work, [{ findingId: id, action: "note", text, internal: true }]);
    work.audit({ action: "finding.note", entity: "finding", entityId: id, after: { text } });
    return { id };
  });
}
