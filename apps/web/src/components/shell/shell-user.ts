import type { Permission } from "@xianlan/domain/account";

/** Who is signed in, as the frame shows it. */
export type ShellUser = {
  accountId: string;
  name: string;
  countyName: string;
  unitName: string | null;
  roleNames: readonly string[];
  permissions: readonly Permission[];
  /** Day the figures on screen stand for, e.g. 2026年11月21日. */
  asOf: string;
};
