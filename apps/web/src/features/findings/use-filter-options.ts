"use client";

import { useQuery } from "@tanstack/react-query";
import {
  findingCategories,
  findingCategoryLabels,
  findingStateLabels,
  findingStates,
  severities,
  severityLabels,
  statusLightTones,
} from "@xianlan/domain/finding";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { statusLightLabels } from "./finding-text.ts";

/** A value a filter offers. */
export type FilterOption = { value: string; label: string };

/** The filters of several values, in the order of the bar. */
export const manyFilters = [
  { field: "unitId", label: "单位" },
  { field: "state", label: "状态" },
  { field: "statusLight", label: "亮灯" },
  { field: "severity", label: "等级" },
  { field: "category", label: "类别" },
  { field: "inspectionId", label: "轮次" },
] as const;
export type ManyField = (typeof manyFilters)[number]["field"];

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): FilterOption[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

const fixed = {
  state: labelled(findingStates, findingStateLabels),
  statusLight: labelled(statusLightTones, statusLightLabels),
  severity: labelled(severities, severityLabels),
  category: labelled(findingCategories, findingCategoryLabels),
};

/** What each filter offers, with its labels. */
export function useFilterOptions(): Record<ManyField, FilterOption[]> {
  const trpc = useTRPC();
  const units = useQuery(trpc.unit.directory.queryOptions());
  const inspections = useQuery(trpc.inspection.list.queryOptions());
  return {
    ...fixed,
    unitId: (units.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
    inspectionId: (inspections.data ?? []).map(({ id, label, title }) => ({
      value: id,
      label: `${label} ${title}`,
    })),
  };
}
