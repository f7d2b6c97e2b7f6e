import { findingActionLabels } from "@xianlan/domain";
import type { Deed } from "./finding-types.ts";

/** The name of a deed, on its button and over its form. */
export const deedLabels = {
  ...findingActionLabels,
  progress: "填报进展",
  measure: "增加措施",
  note: "内部备注",
} as const satisfies Record<Deed, string>;
