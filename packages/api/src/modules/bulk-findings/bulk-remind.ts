import type { Day } from "@xianlan/domain/calendar";
import { escalationText } from "@xianlan/domain/escalation";
import type { TxContext } from "../../transaction.ts";
import { addEscalation, loadNoticeSubject } from "../escalations/index.ts";
import { loadFindingForUpdate } from "../findings/load.ts";
import { staleFinding } from "../findings/write/conflict.ts";
import type { Target } from "../findings/write/perform-action.ts";

/** A reminder with the template's text; the more severe notices are written one by one. */
export async function remind(
  txContext: TxContext,
  target: Target,
  replyDueOn: Day | null,
): Promise<{ id: string; number: string; version: number }> {
  const { tx, grant, context } = txContext;
  const row = await loadFindingForUpdate(tx, grant.actor, target.id);
  if (row.version !== target.version) throw await staleFinding(tx, grant.actor, target.id);
  const subject = await loadNoticeSubject(tx, row, context);
  const text = escalationText("reminder", { ...subject, replyDueOn });
  await addEscalation(txContext, row, { kind: "reminder", text, replyDueOn });
  return { id: row.id, number: row.number, version: row.version };
}
