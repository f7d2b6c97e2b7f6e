import { attachment } from "@xianlan/db";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { RemoveAttachmentInput } from "./inputs.ts";
import { unattachedFile } from "./unattached.ts";

/**
 * 删除附件: takes back an own upload that is not handed in yet. The bytes stay where they are: another
 * row may name the same content.
 */
export async function removeAttachment(
  context: Context,
  input: RemoveAttachmentInput,
): Promise<{ id: string }> {
  const grant = authorize(context, "attachment.upload");
  return write(context, grant, "attachment.remove", input, async (txContext) => {
    const [removed] = await txContext.tx
      .delete(attachment)
      .where(unattachedFile(grant, input.id))
      .returning({ fileName: attachment.fileName, sha256: attachment.sha256 });
    if (removed === undefined) throw notFound("个未提交的附件");
    txContext.audit({
      action: "attachment.remove",
      entity: "attachment",
      entityId: input.id,
      units: [],
      before: removed,
    });
    return { id: input.id };
  });
}
