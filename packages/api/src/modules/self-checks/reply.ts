import { selfCheck } from "@xianlan/db";
import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound, refused } from "../../errors.ts";
import { unitNameOf } from "../../scopes/unit-name.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { notify } from "../notices/index.ts";
import type { ReplyInput } from "./inputs.ts";

/** 回复举一反三: how many places were looked at, where the like was found, what is done about it. */
export async function replySelfCheck(
  context: Context,
  input: ReplyInput,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "self_check.reply");
  const { actor } = grant;
  const { id, version, checked, failed, reply } = input;
  return write(context, grant, "selfCheck.reply", input, async (txContext) => {
    const { tx } = txContext;
    const own = and(
      eq(selfCheck.countyId, actor.countyId),
      eq(selfCheck.id, id),
      actor.unitId === null ? undefined : eq(selfCheck.unitId, actor.unitId),
    );
    const [selfCheckRow] = await tx.select().from(selfCheck).where(own);
    if (selfCheckRow === undefined) throw notFound("份自查通知");
    if (selfCheckRow.version !== version) {
      const { sentBy: _, findingId: __, countyId: ___, ...current } = selfCheckRow;
      throw conflict(`这份自查已由${selfCheckRow.repliedByName}回复`, current);
    }
    if (selfCheckRow.repliedAt !== null) throw refused("这份自查已经回复，回复后不再修改", "reply");
    const [after] = await tx
      .update(selfCheck)
      .set({
        checked,
        failed,
        reply,
        version: version + 1,
        repliedAt: context.clock.now,
        repliedByName: actor.name,
      })
      .where(and(own, eq(selfCheck.version, version), isNull(selfCheck.repliedAt)))
      .returning({ version: selfCheck.version });
    if (after === undefined) throw refused("这份自查刚刚已由他人回复，请刷新查看", "reply");
    const files = await attachFiles(txContext, input.attachmentIds, { selfCheckId: id });
    const unitName = await unitNameOf(tx, selfCheckRow);
    await notify(txContext, [
      {
        kind: "self_check",
        to: { accountId: selfCheckRow.sentBy },
        title: `${unitName}已回复举一反三自查`,
        href: `/self-checks?id=${id}`,
      },
    ]);
    txContext.audit({
      action: "selfCheck.reply",
      entity: "self_check",
      entityId: id,
      units: [selfCheckRow.unitId],
      after: { checked, failed, reply, files },
    });
    return { id, version: after.version };
  });
}
