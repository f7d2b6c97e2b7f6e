import type { Day } from "@xianlan/domain/calendar";
import { escalationText } from "@xianlan/domain/escalation";
import type { TxContext } from "../../transaction.ts";
import { loadFindingForUpdate, staleFinding } from "../findings/index.ts";
import { addEscalation } from "./add.ts";
import { loadNoticeSubject } from "./notice-subject.ts";

/**
 * 催办 with the template's text; the more severe notices are written one by one.
 * @throws AppError `conflict` when the finding has another version
 */
export async function remind(
  txContext: TxContext,
  { id, version }: { id: string; version: number },
  replyDueOn: Day | null,
): Promise<{ id: string; number: string; version: number }> {
  const { tx, grant, context } = txContext;
  const row = await loadFindingForUpdate(tx, grant.actor, id);
  if (row.version !== version) throw await staleFinding(tx, grant.actor, id);
  const subject = await loadNoticeSubject(tx, row, context);
  const text = escalationText("reminder", { ...subject, replyDueOn });
  await addEscalation(txContext, row, { kind: "reminder", text, replyDueOn });
  return { id: row.id, number: row.number, version: row.version };
}
