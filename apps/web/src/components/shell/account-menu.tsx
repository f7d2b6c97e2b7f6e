"use client";

import { Menu, MenuItem, MenuLink, MenuSeparator } from "@xianlan/ui";
import Link from "next/link";
import type { ReactElement } from "react";
import { saveLargeText } from "../../lib/large-text.ts";
import { signOut } from "../../lib/sign-out.ts";
import type { ShellUser } from "./shell-user.ts";

function toggleLargeText(): void {
  const root = document.documentElement;
  const on = root.dataset.care !== "on";
  root.dataset.care = on ? "on" : "off";
  void saveLargeText(on);
}

/** Who is signed in, and what concerns the person rather than the work. */
export function AccountMenu({ user, trigger }: { user: ShellUser; trigger: ReactElement }) {
  return (
    <Menu trigger={trigger} defaultOpen>
      <div className="px-3 py-2 text-xs text-muted">
        <p>{user.unitName ?? user.countyName}</p>
        <p>{user.roleNames.join("、")}</p>
      </div>
      <MenuSeparator />
      <MenuLink render={<Link href="/account" />}>我的账号</MenuLink>
      <MenuItem onSelect={toggleLargeText}>切换关怀版（大字）</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>退出登录</MenuItem>
    </Menu>
  );
}
