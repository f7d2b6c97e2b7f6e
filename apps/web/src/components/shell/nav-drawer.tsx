"use client";

import { Drawer } from "@xianlan/ui";
import type { ReactElement, ReactNode } from "react";

/** The design system's drawer, in a file of its own so that it can come late. */
export function NavDrawer(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactElement;
  children: ReactNode;
}) {
  return <Drawer title="导航" {...props} />;
}
