"use client";

import { Menu, MenuItem } from "@xianlan/ui";
import type { ReactElement } from "react";
import type { AccountAction } from "./account-dialogs.tsx";
import type { StoredAccount } from "./stored-account.ts";

/** The acts of an account, open from the start: they came with the press that asked for them. */
export function AccountMenuItems(props: {
  account: StoredAccount;
  own: boolean;
  trigger: ReactElement;
  onAction: (action: AccountAction) => void;
}) {
  const { account, own, trigger, onAction } = props;
  return (
    <Menu trigger={trigger} defaultOpen>
      <MenuItem onSelect={() => onAction({ kind: "edit", account })}>修改</MenuItem>
      <MenuItem onSelect={() => onAction({ kind: "reset", account })}>重置密码</MenuItem>
      {account.lockedUntil !== null && (
        <MenuItem onSelect={() => onAction({ kind: "unlock", account })}>解除锁定</MenuItem>
      )}
      {account.disabledAt === null && !own && (
        <MenuItem onSelect={() => onAction({ kind: "disable", account })}>停用</MenuItem>
      )}
      {account.disabledAt !== null && (
        <MenuItem onSelect={() => onAction({ kind: "enable", account })}>恢复使用</MenuItem>
      )}
    </Menu>
  );
}
