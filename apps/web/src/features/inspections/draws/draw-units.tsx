"use client";

import { NumberField } from "@xianlan/ui";
import { useState } from "react";
import type { InspectionUnit } from "../inspection-types.ts";

type Props = {
  units: readonly InspectionUnit[];
  /** The number for units without one of their own. */
  take: string;
  own: Readonly<Record<string, string>>;
  set: (own: Readonly<Record<string, string>>) => void;
};

/** A number for single units: fewer for small ones, 0 for none. */
export function DrawUnits({ units, take, own, set }: Props) {
  const [open, setOpen] = useState(Object.keys(own).length > 0);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-sm text-soft">
        个别单位另定数量（填0不抽）
        {Object.keys(own).length > 0 && `，已另定${Object.keys(own).length}个`}
      </summary>
      <div className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-4">
        {units.map(({ id, name }) => (
          <NumberField
            key={id}
            label={name}
            unit="个"
            size="sm"
            value={own[id] ?? take}
            onValueChange={(text) => set({ ...own, [id]: text })}
          />
        ))}
      </div>
    </details>
  );
}
