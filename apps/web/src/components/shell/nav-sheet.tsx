"use client";

import { Sheet } from "@xianlan/ui";
import type { ReactElement, ReactNode } from "react";

/** The design system's sheet, in a file of its own so that it can come late. */
export function NavSheet(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactElement;
  children: ReactNode;
}) {
  return <Sheet title="导航" {...props} />;
}
