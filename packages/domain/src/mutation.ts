import { z } from "zod";

/** Every mutation carries a key made once per intent; a repeat gets the first answer again. */
export const mutationInput = z.object({
  idempotencyKey: z.uuid("缺少操作编号，请刷新页面后重试"),
});

/** A mutation of an existing row names the version its writer saw. */
export const versionedInput = mutationInput.extend({
  id: z.uuid("编号不正确"),
  version: z.int("缺少版本号，请刷新页面后重试").positive(),
});
