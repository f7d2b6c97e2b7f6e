"use client";

import {
  inspectionKindLabels,
  inspectionKinds,
  inspectionStateLabels,
  inspectionStates,
} from "@xianlan/domain/inspection";
import { Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { InspectionConditions } from "../inspection-filter.ts";

const every = "all";

/** Year, state and kind of the inspections shown. */
export function InspectionFilter(props: {
  conditions: InspectionConditions;
  years: readonly number[];
}) {
  const { years } = props;
  const { params: filter, change } = useAddress(props.conditions);
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Select
        label="年度"
        hideLabel
        size="sm"
        className="w-32"
        options={[
          { value: every, label: "全部年度" },
          ...years.map((year) => ({ value: String(year), label: `${year}年` })),
        ]}
        value={filter.year === null ? every : String(filter.year)}
        onValueChange={(year) => change({ year: year === every ? null : Number(year) })}
      />
      <Select<(typeof inspectionStates)[number] | typeof every>
        label="状态"
        hideLabel
        size="sm"
        className="w-32"
        options={[
          { value: every, label: "全部状态" },
          ...inspectionStates.map((value) => ({ value, label: inspectionStateLabels[value] })),
        ]}
        value={filter.state ?? every}
        onValueChange={(state) => change({ state: state === every ? null : state })}
      />
      <Select<(typeof inspectionKinds)[number] | typeof every>
        label="类型"
        hideLabel
        size="sm"
        className="w-32"
        options={[
          { value: every, label: "全部类型" },
          ...inspectionKinds.map((value) => ({ value, label: inspectionKindLabels[value] })),
        ]}
        value={filter.kind ?? every}
        onValueChange={(kind) => change({ kind: kind === every ? null : kind })}
      />
    </div>
  );
}
