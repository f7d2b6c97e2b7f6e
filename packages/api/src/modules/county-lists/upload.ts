import { countyListKinds } from "@xianlan/domain/correction";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { storedName } from "../../files/file-name.ts";
import type { SentBody } from "../../files/receive.ts";
import { stageUpload } from "../../files/staged.ts";
import { reading, sentBytes } from "../imports/index.ts";

const upload = z.object({
  name: z.string().trim().min(1, "请给出文件名").max(255, "文件名过长"),
  kind: z.enum(countyListKinds, "请选择名单种类"),
});

/**
 * Puts a department's list aside for its preview. One that names persons or quotes what appellants
 * wrote is refused before it is kept anywhere.
 */
export async function uploadCountyList(
  context: Context,
  sent: { name: string; kind: string },
  body: SentBody,
): Promise<{ stagedId: string; fileName: string }> {
  const grant = authorize(context, "list.manage");
  const { name, kind } = upload.parse(sent);
  const fileName = storedName(name);
  const { filesFolder } = context.services;
  const bytes = await sentBytes(filesFolder, body);
  const file = { bytes, fileName, kind };
  const { head } = await reading(grant.actor, (read) => read("listCheck", file));
  const { format, refusal } = head;
  if (refusal !== null) throw refused(`工作表“${refusal.worksheet}”的${refusal.reason}`, "file");
  const stagedId = await stageUpload(filesFolder, grant.actor, bytes, format, context.clock.now);
  return { stagedId, fileName };
}
