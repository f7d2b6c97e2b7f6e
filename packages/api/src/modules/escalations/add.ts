import { findingEscalation } from "@xianlan/db";
import { formatDay } from "@xianlan/domain/calendar";
import {
  type EscalationInput,
  escalationKindLabels,
  escalationRefusal,
} from "@xianlan/domain/escalation";
import { v7 as uuid } from "uuid";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { type FindingRow, recordEvents } from "../findings/index.ts";
import { notify } from "../notices/index.ts";
import { loadIssuedNotices } from "./issued-notices.ts";

/**
 * Writes one escalation notice on a finding that is locked: its row, the line in the timeline, the notification
 * to the unit, the audit row. Gives back the notice's id.
 * @throws AppError `refused` when the order of notices does not allow this one.
 */
export async function addEscalation(
  txContext: TxContext,
  row: FindingRow,
  { kind, text, replyDueOn }: EscalationInput,
): Promise<string> {
  const { tx, grant, context } = txContext;
  const { today, now } = context.clock;
  const refusal = escalationRefusal(kind, row, await loadIssuedNotices(tx, row.countyId, row.id));
  if (refusal !== null) throw refused(refusal, "kind");
  if (replyDueOn !== null && replyDueOn < today) {
    throw refused("回复期限早于今天，请重新确定", "replyDueOn");
  }
  const id = uuid();
  await tx.insert(findingEscalation).values({
    countyId: row.countyId,
    id,
    findingId: row.id,
    kind,
    text,
    replyDueOn,
    issuedAt: now,
    issuedBy: grant.actor.accountId,
    issuedByName: grant.actor.name,
  });
  const label = escalationKindLabels[kind];
  const reply = replyDueOn === null ? "" : `，请于${formatDay(replyDueOn, today)}前回复`;
  await recordEvents(txContext, [
    { findingId: row.id, action: "escalate", text: `发出${label}${reply}` },
  ]);
  await notify(txContext, [
    {
      kind: kind === "talk" ? "talk" : "escalated",
      to: { unitId: row.unitId, roles: ["unit_lead", "unit_clerk"] },
      title: `${row.number} 收到${label}${reply}`,
      href: `/findings/${row.id}`,
    },
  ]);
  txContext.audit({
    action: "escalation.issue",
    entity: "finding_escalation",
    entityId: id,
    units: [row.unitId],
    after: { findingId: row.id, number: row.number, kind, text, replyDueOn },
  });
  return id;
}
