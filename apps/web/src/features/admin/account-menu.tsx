"use client";

import { buttonClass, ChevronDownIcon } from "@xianlan/ui";
import { type ComponentProps, useState } from "react";
import { useAccountDesk } from "./account-desk.tsx";
import type { AccountMenuItems } from "./account-menu-items.tsx";
import type { StoredAccount } from "./stored-account.ts";

/** What can be done to an account, behind one button; what floats over the page comes when it is pressed. */
export function AccountMenu({ account, own }: { account: StoredAccount; own: boolean }) {
  const choose = useAccountDesk();
  const [loaded, setLoaded] = useState<{ Items: typeof AccountMenuItems } | null>(null);
  async function load() {
    const { AccountMenuItems: Items } = await import("./account-menu-items.tsx");
    setLoaded({ Items });
  }
  const button = (more: ComponentProps<"button">) => (
    <button
      type="button"
      aria-label={`操作：${account.name}`}
      className={buttonClass({ variant: "quiet", size: "sm", className: "-my-1 -ml-2.5" })}
      {...more}
    >
      操作
      <ChevronDownIcon />
    </button>
  );
  if (loaded !== null) {
    return <loaded.Items account={account} own={own} trigger={button({})} onAction={choose} />;
  }
  return button({
    "aria-haspopup": "dialog",
    "aria-expanded": false,
    onClick: () => void load(),
  });
}
