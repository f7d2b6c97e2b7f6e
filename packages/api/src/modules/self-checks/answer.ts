import { selfCheck, unit } from "@xianlan/db";
import { and, eq, isNull } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { notify } from "../notices/index.ts";
import type { AnswerCall } from "./inputs.ts";

/** 回复举一反三: how many places were looked at, where the like was found, what is done about it. */
export async function answerSelfCheck(
  context: Context,
  input: AnswerCall,
): Promise<{ id: string; version: number }> {
  const grant = authorize(context, "self_check.answer");
  const { actor } = grant;
  const { id, version, checked, failed, answer } = input;
  warnOfPersonalNumbers({ answer }, input.confirmPersonalNumbers);
  return write(context, grant, "selfCheck.answer", input, async (work) => {
    const { tx } = work;
    const own = and(
      eq(selfCheck.countyId, actor.countyId),
      eq(selfCheck.id, id),
      actor.unitId === null ? undefined : eq(selfCheck.unitId, actor.unitId),
    );
    const [asked] = await tx.select().from(selfCheck).where(own);
    if (asked === undefined) throw notFound("份自查通知");
    if (asked.version !== version) {
      const { sentBy: _, findingId: __, countyId: ___, ...current } = asked;
      throw new AppError("conflict", `这份自查已由${asked.answeredByName}回复`, { current });
    }
    if (asked.answeredAt !== null) throw refused("这份自查已经回复，回复后不再修改", "answer");
    const [after] = await tx
      .update(selfCheck)
      .set({
        ...{ checked, failed, answer, version: version + 1 },
        ...{ answeredAt: context.clock.now, answeredByName: actor.name },
      })
      .where(and(own, eq(selfCheck.version, version), isNull(selfCheck.answeredAt)))
      .returning({ version: selfCheck.version });
    if (after === undefined) throw refused("这份自查刚刚已由他人回复，请刷新查看", "answer");
    const files = await attachFiles(work, input.attachmentIds, { selfCheckId: id });
    const [held] = await tx
      .select({ name: unit.name })
      .from(unit)
      .where(and(eq(unit.countyId, actor.countyId), eq(unit.id, asked.unitId)));
    await notify(work, [
      {
        kind: "self_check",
        to: { accountId: asked.sentBy },
        title: `${held?.name ?? ""}已回复举一反三自查`,
        href: `/self-checks?id=${id}`,
      },
    ]);
    work.audit({
      action: "selfCheck.answer",
      entity: "self_check",
      entityId: id,
      after: { checked, failed, answer, files },
    });
    return { id, version: after.version };
  });
}
