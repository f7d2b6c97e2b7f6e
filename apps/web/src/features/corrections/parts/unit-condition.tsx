"use client";

import { type Option, Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

const all = "all";

/** One unit's corrections alone. */
export function UnitCondition(props: { unit: string | null; units: readonly Option<string>[] }) {
  const { params, change } = useAddress({ unit: props.unit });
  return (
    <Select
      label="单位"
      hideLabel
      size="sm"
      className="w-44"
      options={[{ value: all, label: "全部单位" }, ...props.units]}
      value={params.unit ?? all}
      onValueChange={(unit) => change({ unit: unit === all ? null : unit })}
    />
  );
}
