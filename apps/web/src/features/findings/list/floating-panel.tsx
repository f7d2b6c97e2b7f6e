"use client";

import { Popover, type PopoverProps } from "@xianlan/ui";

/** The design system's popover, in a file of its own so that it can come late. */
export function FloatingPanel(props: PopoverProps) {
  return <Popover {...props} />;
}
