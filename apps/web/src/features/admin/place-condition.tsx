"use client";

import { type Option, Select } from "@xianlan/ui";
import { useAddress } from "../../lib/address/address.tsx";

/** Whose places are shown. */
export function PlaceCondition(props: { unit: string; units: readonly Option<string>[] }) {
  const { params, change } = useAddress({ unit: props.unit });
  return (
    <Select
      label="所属单位"
      hideLabel
      options={[{ value: "all", label: "全部单位" }, ...props.units]}
      value={params.unit}
      onValueChange={(unit) => change({ unit })}
    />
  );
}
