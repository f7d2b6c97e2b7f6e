import { roleSchema } from "@xianlan/domain/account";
import { idInput, mutationInput, versionedInput } from "@xianlan/domain/input";
import { z } from "zod";

export const accountListInput = z.object({
  /** Part of a name, post, username or unit. */
  query: z.string().trim().max(40).optional(),
  unitId: z.uuid().optional(),
  role: roleSchema.optional(),
  state: z.enum(["active", "disabled"]).optional(),
});
export type AccountListInput = z.infer<typeof accountListInput>;

/** An account and the version its writer saw. */
export const accountVersionInput = versionedInput;
export type AccountVersionInput = z.infer<typeof accountVersionInput>;

/** A lock is no part of the account's row: nothing to compare versions of. */
export const unlockInput = mutationInput.extend({ id: idInput });
export type UnlockInput = z.infer<typeof unlockInput>;
