import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { exclusionRule, roleConflict, roleLabels, roles } from "@xianlan/domain/account";
import { Notice, Sentence } from "@xianlan/ui";
import { Address, AddressRows } from "../../lib/address/address.tsx";
import { AccountConditions } from "./account-conditions.tsx";
import { AccountDesk, NewAccountButton } from "./account-desk.tsx";
import { type AccountFilter, accountRules } from "./account-filter.ts";
import { AccountTable } from "./account-table.tsx";
import type { StoredAccount } from "./stored-account.ts";

const roleOptions = [
  { value: "all", label: "全部角色" },
  ...roles.map((role) => ({ value: role, label: roleLabels[role] })),
];

/** 账号: who may sign in, as what, for which unit. */
export function AccountsView(props: {
  accounts: inferRouterOutputs<AppRouter>["account"]["list"];
  units: inferRouterOutputs<AppRouter>["directory"]["units"];
  /** Id of the person's own account. */
  self: string;
  filter: AccountFilter;
}) {
  const { accounts, self, filter } = props;
  const units = props.units.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <AccountDesk self={self} units={units}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <AccountSentence accounts={accounts} />
          <NewAccountButton />
        </div>
        <Address rules={accountRules}>
          <AccountConditions filter={filter} units={units} roles={roleOptions} />
          <AddressRows className="flex flex-col gap-5">
            <ConflictNotice accounts={accounts} />
            <AccountTable accounts={accounts} self={self} />
          </AddressRows>
        </Address>
      </div>
    </AccountDesk>
  );
}

/** Names the accounts that an earlier version let have roles of two kinds. */
function ConflictNotice(props: { accounts: readonly StoredAccount[] }) {
  const conflicting = props.accounts.filter(
    (account) => account.disabledAt === null && roleConflict(account.roles) !== null,
  );
  if (conflicting.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={`${conflicting.length}个账号的角色互斥：${conflicting.map(({ name }) => name).join("、")}`}
    >
      {exclusionRule}。修改前仍可使用；请在“修改”里只留一类角色，本人的由另一名系统管理员修改。
    </Notice>
  );
}

function AccountSentence(props: {
  accounts: readonly { disabledAt: string | null; lockedUntil: string | null }[];
}) {
  const disabled = props.accounts.filter((each) => each.disabledAt !== null).length;
  const locked = props.accounts.filter((each) => each.lockedUntil !== null).length;
  return (
    <Sentence>
      在用账号<strong>{props.accounts.length - disabled}</strong>个
      {disabled > 0 && `，停用${disabled}个`}
      {locked > 0 && `，锁定${locked}个`}
    </Sentence>
  );
}
