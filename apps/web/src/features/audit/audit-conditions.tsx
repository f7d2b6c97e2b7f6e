"use client";

import { DateField, type Option, Select } from "@xianlan/ui";
import { AddressSearch } from "../../components/address-search.tsx";
import { useAddress } from "../../lib/address/address.tsx";
import type { AuditFilter } from "./audit-filter.ts";

/** Who, what and when, each in the address. */
export function AuditConditions(props: {
  filter: AuditFilter;
  actions: readonly Option<string>[];
}) {
  const { params: filter, change } = useAddress(props.filter);
  return (
    <search className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <AddressSearch label="人员" placeholder="姓名" name="who" value={filter.who} />
      <Select
        label="事项"
        options={props.actions}
        value={filter.what}
        onValueChange={(what) => change({ what })}
      />
      <DateField
        label="从"
        value={filter.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <DateField
        label="到"
        value={filter.to}
        onChange={(event) => change({ to: event.target.value })}
      />
    </search>
  );
}
