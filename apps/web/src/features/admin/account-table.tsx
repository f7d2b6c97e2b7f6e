import { roleLabels } from "@xianlan/domain/account";
import {
  buttonClass,
  ChevronDownIcon,
  Menu,
  MenuItem,
  Table,
  TableEmpty,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import type { AccountAction } from "./account-dialogs.tsx";
import { accountStatus, type StoredAccount } from "./stored-account.ts";

/** The accounts; each row's acts behind one button. */
export function AccountTable(props: {
  accounts: readonly StoredAccount[];
  /** Id of the person's own account. */
  self: string;
  onAction: (action: AccountAction) => void;
}) {
  return (
    <Table caption="账号">
      <THead>
        <Tr>
          <Th pinned>姓名</Th>
          <Th>职务</Th>
          <Th>单位</Th>
          <Th>角色</Th>
          <Th>用户名</Th>
          <Th>手机号</Th>
          <Th>状态</Th>
          <Th>操作</Th>
        </Tr>
      </THead>
      <TBody>
        {props.accounts.length === 0 && (
          <TableEmpty columns={8}>没有符合条件的账号，请放宽条件。</TableEmpty>
        )}
        {props.accounts.map((account) => (
          <Tr key={account.id}>
            <Td head pinned nowrap>
              {account.name}
            </Td>
            <Td className="min-w-28">{account.post || "—"}</Td>
            <Td>{account.unitName ?? "县级"}</Td>
            <Td className="min-w-28">{account.roles.map((role) => roleLabels[role]).join("、")}</Td>
            <Td>{account.username}</Td>
            <Td nowrap>{account.mobile ?? "—"}</Td>
            <Td>{accountStatus(account)}</Td>
            <Td>
              <AccountMenu
                account={account}
                own={account.id === props.self}
                onAction={props.onAction}
              />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}

function AccountMenu({
  account,
  own,
  onAction,
}: {
  account: StoredAccount;
  own: boolean;
  onAction: (action: AccountAction) => void;
}) {
  const trigger = (
    <button
      type="button"
      aria-label={`操作：${account.name}`}
      className={buttonClass({ variant: "quiet", size: "sm", className: "-my-1 -ml-2.5" })}
    >
      操作
      <ChevronDownIcon />
    </button>
  );
  return (
    <Menu trigger={trigger}>
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
