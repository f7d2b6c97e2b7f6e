"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { exclusionRule, roleConflict, roleLabels, roles } from "@xianlan/domain/account";
import { Button, Notice, PlusIcon, Select, Sentence, TableSkeleton, TextField } from "@xianlan/ui";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { type AccountAction, AccountDialogs } from "./account-dialogs.tsx";
import { accountFilter, accountQuery } from "./account-filter.ts";
import { AccountTable } from "./account-table.tsx";
import type { StoredAccount } from "./stored-account.ts";

const roleOptions = [
  { value: "all", label: "全部角色" },
  ...roles.map((role) => ({ value: role, label: roleLabels[role] })),
];
const stateOptions = [
  { value: "all", label: "全部状态" },
  { value: "active", label: "在用" },
  { value: "disabled", label: "停用" },
];

/** 账号: who may sign in, as what, for which unit. */
export function AccountsView() {
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.session.me.queryOptions());
  const self = me.actor.accountId;
  const { data: units } = useSuspenseQuery(trpc.directory.units.queryOptions());
  const [filter, setFilter] = useQueryStates(accountFilter);
  const [action, setAction] = useState<AccountAction | null>(null);
  const accounts = useQuery({
    ...trpc.account.list.queryOptions(accountQuery(filter)),
    placeholderData: keepPreviousData,
  });
  const unitOptions = units.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <AccountSentence accounts={accounts.data ?? []} />
        <Button variant="primary" icon={<PlusIcon />} onClick={() => setAction({ kind: "create" })}>
          添加账号
        </Button>
      </div>
      <search className="grid gap-3 sm:grid-cols-4">
        <TextField
          label="姓名、职务、单位或用户名"
          hideLabel
          type="search"
          placeholder="姓名、职务、单位、用户名"
          value={filter.q}
          onChange={(event) => void setFilter({ q: event.target.value })}
        />
        <Select
          label="单位"
          hideLabel
          options={[{ value: "all", label: "全部单位" }, ...unitOptions]}
          value={filter.unit}
          onValueChange={(unit) => void setFilter({ unit })}
        />
        <Select
          label="角色"
          hideLabel
          options={roleOptions}
          value={filter.role}
          onValueChange={(role) => void setFilter({ role })}
        />
        <Select
          label="状态"
          hideLabel
          options={stateOptions}
          value={filter.state}
          onValueChange={(state) => void setFilter({ state })}
        />
      </search>
      <ConflictNotice accounts={accounts.data ?? []} />
      {accounts.isError && <LoadError query={accounts} />}
      {accounts.isPending && <TableSkeleton />}
      {accounts.data && <AccountTable accounts={accounts.data} self={self} onAction={setAction} />}
      <AccountDialogs
        action={action}
        self={self}
        units={unitOptions}
        onClose={() => setAction(null)}
      />
    </div>
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
