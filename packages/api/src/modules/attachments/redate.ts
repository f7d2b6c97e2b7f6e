import { attachment } from "@xianlan/db";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { RedateAttachmentInput } from "./inputs.ts";
import { unattachedFile } from "./unattached.ts";
import { checkDay } from "./upload.ts";

/** 更正发生日期 of an own upload that is not handed in yet. */
export async function redateAttachment(
  context: Context,
  input: RedateAttachmentInput,
): Promise<{ id: string; happenedOn: string }> {
  const grant = authorize(context, "attachment.upload");
  const { id, happenedOn } = input;
  checkDay(happenedOn, context.clock.today);
  return write(context, grant, "attachment.redate", input, async (txContext) => {
    const [before] = await txContext.tx
      .select({ happenedOn: attachment.happenedOn })
      .from(attachment)
      .where(unattachedFile(grant, id))
      .for("update");
    if (before === undefined) throw notFound("个未提交的附件");
    await txContext.tx.update(attachment).set({ happenedOn }).where(unattachedFile(grant, id));
    txContext.audit({
      action: "attachment.redate",
      entity: "attachment",
      entityId: id,
      units: [],
      before,
      after: { happenedOn },
    });
    return { id, happenedOn };
  });
}
