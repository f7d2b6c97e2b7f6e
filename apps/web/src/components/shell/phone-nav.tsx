"use client";

import { IconButton, MenuIcon } from "@xianlan/ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import type { NavDrawer } from "./nav-drawer.tsx";

/** The navigation on a phone: a button, and a drawer that is loaded when it is first opened. */
export function PhoneNav(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}) {
  const [loaded, setLoaded] = useState<{ Drawer: typeof NavDrawer } | null>(null);
  async function load() {
    const { NavDrawer: Drawer } = await import("./nav-drawer.tsx");
    setLoaded({ Drawer });
    props.onOpenChange(true);
  }
  const button = (more: Partial<ComponentProps<typeof IconButton>>) => (
    <IconButton label="打开导航" icon={<MenuIcon />} {...more} />
  );
  if (loaded !== null) return <loaded.Drawer {...props} trigger={button({})} />;
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
