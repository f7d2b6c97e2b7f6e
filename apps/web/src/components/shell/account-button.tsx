"use client";

import { buttonClass, ChevronDownIcon } from "@xianlan/ui";
import { type ComponentProps, useState } from "react";
import type { AccountMenu } from "./account-menu.tsx";
import type { ShellUser } from "./shell-user.ts";

/** Opens the account's menu; what floats over the page comes when it is first asked for. */
export function AccountButton({ user }: { user: ShellUser }) {
  const [loaded, setLoaded] = useState<{ Menu: typeof AccountMenu } | null>(null);
  async function load() {
    const { AccountMenu: Menu } = await import("./account-menu.tsx");
    setLoaded({ Menu });
  }
  const button = (more: ComponentProps<"button">) => (
    <button type="button" {...more} className={buttonClass({ variant: "quiet" })}>
      <span className="max-w-32 truncate">{user.name}</span>
      <ChevronDownIcon />
    </button>
  );
  if (loaded !== null) return <loaded.Menu user={user} trigger={button({})} />;
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
