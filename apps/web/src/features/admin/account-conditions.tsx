"use client";

import { type Option, Select } from "@xianlan/ui";
import { AddressSearch } from "../../components/address-search.tsx";
import { useAddress } from "../../lib/address/address.tsx";
import type { AccountFilter } from "./account-filter.ts";

const stateOptions = [
  { value: "all", label: "全部状态" },
  { value: "active", label: "在用" },
  { value: "disabled", label: "停用" },
];

/** Which accounts are shown, each condition in the address. */
export function AccountConditions(props: {
  filter: AccountFilter;
  units: readonly Option<string>[];
  roles: readonly Option<string>[];
}) {
  const { params: filter, change } = useAddress(props.filter);
  return (
    <search className="grid gap-3 sm:grid-cols-4">
      <AddressSearch
        label="姓名、职务、单位或用户名"
        hideLabel
        placeholder="姓名、职务、单位、用户名"
        name="q"
        value={filter.q}
      />
      <Select
        label="单位"
        hideLabel
        options={[{ value: "all", label: "全部单位" }, ...props.units]}
        value={filter.unit}
        onValueChange={(unit) => change({ unit })}
      />
      <Select
        label="角色"
        hideLabel
        options={props.roles}
        value={filter.role}
        onValueChange={(role) => change({ role })}
      />
      <Select
        label="状态"
        hideLabel
        options={stateOptions}
        value={filter.state}
        onValueChange={(state) => change({ state })}
      />
    </search>
  );
}
