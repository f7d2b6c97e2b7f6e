import type { FindingParams } from "../search-params.ts";

/** Everything that narrows the list, taken away. */
export const noFilter = {
  unitId: null,
  inspectionId: null,
  state: null,
  statusLight: null,
  flag: null,
  severity: null,
  category: null,
  issuedFrom: null,
  issuedTo: null,
  closedFrom: null,
  closedTo: null,
  q: null,
} satisfies Partial<Record<keyof FindingParams, null>>;
