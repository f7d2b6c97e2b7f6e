import { roleLabels } from "@xianlan/domain/account";
import { Table, TableEmpty, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { AccountMenu } from "./account-menu.tsx";
import { accountStatus, type StoredAccount } from "./stored-account.ts";

/** The accounts; each row's acts behind one button. */
export function AccountTable(props: {
  accounts: readonly StoredAccount[];
  /** Id of the person's own account. */
  self: string;
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
              <AccountMenu account={account} own={account.id === props.self} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
