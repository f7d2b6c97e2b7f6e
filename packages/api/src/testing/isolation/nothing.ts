import type { Permission } from "@xianlan/domain/account";
import type { IsolationCase } from "./target.ts";

/** A procedure that names no rows: only its answer is looked through. */
export const nothing = (permission: Permission, input: unknown = undefined): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => input,
});
