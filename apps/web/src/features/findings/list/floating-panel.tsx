"use client";

import { Popover, type PopoverProps } from "@xianlan/ui";

export { DatePanel } from "./date-panel.tsx";
export { FacetPanel } from "./facet-panel.tsx";
export { SortPanel } from "./sort-panel.tsx";

/** The design system's popover, in a file of its own with what stands in it, so that it can come late. */
export function FloatingPanel(props: PopoverProps) {
  return <Popover {...props} />;
}
