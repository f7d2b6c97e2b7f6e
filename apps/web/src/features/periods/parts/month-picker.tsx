"use client";

import { Button, type Option, Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

/** Picks a month: one step back or forth, or any of those offered. */
export function MonthPicker(props: {
  month: string;
  before: string;
  after: string;
  options: readonly Option<string>[];
}) {
  const { before, after, options } = props;
  const { params, change } = useAddress({ period: props.month });
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Button onClick={() => change({ period: before })}>上个月</Button>
      <Select
        label="月份"
        hideLabel
        className="w-36"
        options={options}
        value={params.period}
        onValueChange={(period) => change({ period })}
      />
      <Button onClick={() => change({ period: after })}>下个月</Button>
    </div>
  );
}
