"use client";

import { DateField, Select } from "@xianlan/ui";
import type { RoundPage } from "../round-types.ts";

type When = { plannedOn: string | null; inspectorId: string | null };
const nobody = "nobody";

/** Day and inspector of a visit; both may stay open. */
export function VisitFields(props: {
  round: RoundPage;
  values: When;
  set: (change: Partial<When>) => void;
  errorAt: (path: "plannedOn" | "inspectorId") => string | undefined;
}) {
  const { round, values, set, errorAt } = props;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label="检查日期"
        hint="未定可不填"
        min={round.startsOn}
        max={round.endsOn ?? undefined}
        value={values.plannedOn ?? ""}
        error={errorAt("plannedOn")}
        onChange={(event) => set({ plannedOn: event.target.value || null })}
      />
      <Select
        label="检查人"
        options={[
          { value: nobody, label: "待定" },
          ...round.members.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
        value={values.inspectorId ?? nobody}
        error={errorAt("inspectorId")}
        onValueChange={(id) => set({ inspectorId: id === nobody ? null : id })}
      />
    </div>
  );
}
