import { z } from "zod";
import { idInput } from "./id.ts";

/** Every mutation carries a key made once per intent; a repeat gets the first result again. */
export const mutationInput = z.object({
  idempotencyKey: z.uuid("缺少操作编号，请刷新页面后重试"),
});

/** A row's version as stored: a 32-bit count. */
export const rowVersion = z.int("缺少版本号，请刷新页面后重试").positive().max(2_147_483_647);

/** A mutation of an existing row names the version its writer saw. */
export const versionedInput = mutationInput.extend({
  id: idInput,
  version: rowVersion,
});

/** The message for text that no database can store. */
export const forbiddenCharactersText = "文字中有无法保存的字符（多半随粘贴带入），请删去后重新填写";

/** Whether text can be kept as it is: PostgreSQL takes neither NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
