"use client";

import { Combobox, type Option } from "@xianlan/ui";

/** One unit's records alone, for those who read all. */
export function UnitFilter(props: {
  units: readonly Option<string>[];
  chosen: string | null;
  onChange: (unitId: string | null) => void;
}) {
  return (
    <Combobox
      className="sm:w-44"
      size="sm"
      label="单位"
      hideLabel
      placeholder="全部单位"
      options={props.units}
      value={props.chosen}
      onValueChange={props.onChange}
    />
  );
}
