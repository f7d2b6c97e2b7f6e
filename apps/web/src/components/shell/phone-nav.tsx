"use client";

import { IconButton, MenuIcon } from "@xianlan/ui";
import { type ComponentProps, useState } from "react";
import type { NavItem } from "./nav.ts";
import type { NavDrawer } from "./nav-drawer.tsx";
import { SideNav } from "./side-nav.tsx";

/** The navigation on a phone: a button, and a drawer that is loaded when it is first opened. */
export function PhoneNav({ items }: { items: readonly NavItem[] }) {
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<{ Drawer: typeof NavDrawer } | null>(null);
  async function load() {
    const { NavDrawer: Drawer } = await import("./nav-drawer.tsx");
    setLoaded({ Drawer });
    setOpen(true);
  }
  const button = (more: Partial<ComponentProps<typeof IconButton>>) => (
    <IconButton label="打开导航" icon={<MenuIcon />} {...more} />
  );
  if (loaded !== null) {
    return (
      <loaded.Drawer open={open} onOpenChange={setOpen} trigger={button({})}>
        <SideNav items={items} onNavigate={() => setOpen(false)} />
      </loaded.Drawer>
    );
  }
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
