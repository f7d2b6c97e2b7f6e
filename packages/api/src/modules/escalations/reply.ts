import { findingEscalation } from "@xianlan/db";
import { escalationKindLabels } from "@xianlan/domain/escalation";
import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { loadFinding, recordEvents } from "../findings/index.ts";
import { notify } from "../notices/index.ts";
import type { ReplyInput } from "./inputs.ts";

/** 回复督办: the unit's one answer to an escalation notice. */
export async function replyToEscalation(
  context: Context,
  input: ReplyInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "escalation.reply");
  const { actor } = grant;
  const { id, version, reply } = input;
  return write(context, grant, "escalation.reply", input, async (txContext) => {
    const { tx } = txContext;
    const own = and(eq(findingEscalation.countyId, actor.countyId), eq(findingEscalation.id, id));
    const [notice] = await tx.select().from(findingEscalation).where(own);
    if (notice === undefined) throw notFound("份督办文书");
    // The second lock: the finding has to be the unit's own.
    const row = await loadFinding(tx, actor, notice.findingId);
    const label = escalationKindLabels[notice.kind];
    if (notice.version !== version) {
      throw conflict(`${row.number} 的${label}已由${notice.repliedByName}回复`, notice);
    }
    if (notice.repliedAt !== null) throw refused(`这份${label}已经回复，回复后不再修改`, "reply");
    const [after] = await tx
      .update(findingEscalation)
      .set({
        reply,
        repliedAt: context.clock.now,
        repliedByName: actor.name,
        version: version + 1,
      })
      .where(and(own, eq(findingEscalation.version, version), isNull(findingEscalation.repliedAt)))
      .returning({ version: findingEscalation.version });
    if (after === undefined) throw refused(`这份${label}刚刚已由他人回复，请刷新查看`, "reply");
    await recordEvents(txContext, [
      { findingId: row.id, action: "reply_escalation", text: `回复${label}：${reply}` },
    ]);
    await notify(txContext, [
      {
        kind: "escalated",
        to: { accountId: notice.issuedBy },
        title: `${row.number} 的${label}已回复`,
        href: `/findings/${row.id}`,
      },
    ]);
    txContext.audit({
      action: "escalation.reply",
      entity: "finding_escalation",
      entityId: id,
      units: [row.unitId],
      after: { findingId: row.id, kind: notice.kind, reply },
    });
    return { id, version: after.version };
  });
}
