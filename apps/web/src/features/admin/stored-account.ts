import { type Role, roleConflict } from "@xianlan/domain/account";

/** An account as the list shows it. */
export type StoredAccount = {
  id: string;
  version: number;
  name: string;
  post: string;
  username: string;
  /** Masked. */
  mobile: string | null;
  unitId: string | null;
  unitName: string | null;
  roles: Role[];
  mustChangePassword: boolean;
  disabledAt: string | null;
  lockedUntil: string | null;
};

/** The account's status as shown in the list. */
export function accountStatus(account: StoredAccount): string {
  if (account.disabledAt !== null) return "停用";
  if (account.lockedUntil !== null) return "锁定";
  const status = account.mustChangePassword ? "在用，未改初始密码" : "在用";
  return roleConflict(account.roles) === null ? status : `${status}，角色互斥待调整`;
}
