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

/** What each filter offers, with its labels. */
export type FilterOptions = Record<ManyField, FilterOption[]>;

/** One field of the filter, what of it is chosen, and how many rows each value would leave. */
export type FacetProps = {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  counts: Readonly<Record<string, number>> | undefined;
  statusLights: boolean;
  onChange: (chosen: string[]) => void;
};
