"use client";

import { useQuery } from "@tanstack/react-query";
import { Combobox } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { ParamsProps } from "../use-activity-params.ts";

/** One unit's records alone, for those who read all. */
export function UnitFilter({ params, change }: ParamsProps) {
  const trpc = useTRPC();
  const units = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  return (
    <Combobox
      className="sm:w-44"
      size="sm"
      label="单位"
      hideLabel
      placeholder="全部单位"
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={params.unitId?.[0] ?? null}
      onValueChange={(unitId) => change({ unitId: unitId === null ? null : [unitId] })}
    />
  );
}
