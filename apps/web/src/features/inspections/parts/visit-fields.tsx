"use client";

import { DateField, Select } from "@xianlan/ui";
import type { InspectionPage } from "../inspection-types.ts";

type When = { plannedOn: string | null; inspectorId: string | null };
const unassigned = "nobody";

/** Day and inspector of a visit; both may stay open. */
export function VisitFields(props: {
  inspection: InspectionPage;
  values: When;
  set: (change: Partial<When>) => void;
  errorAt: (path: "plannedOn" | "inspectorId") => string | undefined;
}) {
  const { inspection, values, set, errorAt } = props;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label="检查日期"
        hint="未定可不填"
        min={inspection.startsOn}
        max={inspection.endsOn ?? undefined}
        value={values.plannedOn ?? ""}
        error={errorAt("plannedOn")}
        onChange={(event) => set({ plannedOn: event.target.value || null })}
      />
      <Select
        label="检查人"
        options={[
          { value: unassigned, label: "待定" },
          ...inspection.members.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
        value={values.inspectorId ?? unassigned}
        error={errorAt("inspectorId")}
        onValueChange={(id) => set({ inspectorId: id === unassigned ? null : id })}
      />
    </div>
  );
}
