import {
  findingCategories,
  findingCategoryLabels,
  findingStateLabels,
  findingStates,
  severities,
  severityLabels,
  statusLightTones,
} from "@xianlan/domain/finding";
import { statusLightLabels } from "./finding-text.ts";
import type { FilterOption, FilterOptions } from "./list/many-filters.ts";

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

type Named = { id: string; name: string };
type Inspection = { id: string; label: string; title: string };

/** What each filter offers, with its labels. */
export function filterOptions(
  units: readonly Named[],
  inspections: readonly Inspection[],
): FilterOptions {
  return Object.assign({}, fixed, {
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
    inspectionId: inspections.map(({ id, label, title }) => ({
      value: id,
      label: `${label} ${title}`,
    })),
  });
}
