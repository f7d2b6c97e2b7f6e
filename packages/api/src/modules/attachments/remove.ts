import { attachment } from "@xianlan/db";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { RemoveAttachmentCall } from "./inputs.ts";
import { looseFile } from "./loose.ts";

/**
 * 删除附件: takes back an own upload that is not handed in yet. The bytes stay where they are: another
 * row may name the same content.
 */
export async function removeAttachment(
  context: Context,
  input: RemoveAttachmentCall,
): Promise<{ id: string }> {
  const grant = authorize(context, "attachment.upload");
  return write(context, grant, "attachment.remove", input, async (work) => {
    const [gone] = await work.tx
      .delete(attachment)
      .where(looseFile(grant, input.id))
      .returning({ fileName: attachment.fileName, sha256: attachment.sha256 });
    if (gone === undefined) throw notFound("个未提交的附件");
    work.audit({
      action: "attachment.remove",
      entity: "attachment",
      entityId: input.id,
      before: gone,
    });
    return { id: input.id };
  });
}
