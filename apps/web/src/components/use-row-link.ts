"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";

/** A press on the row itself, not on what is in it, and not the end of marking text. */
export function meantForRow(event: MouseEvent<HTMLElement>): boolean {
  const { target } = event;
  if (event.metaKey || event.ctrlKey || window.getSelection()?.isCollapsed === false) return false;
  return target instanceof Element && target.closest("a, button, input, label") === null;
}

/** Makes a table's row lead where the link in it leads; the link stays for the keyboard and for a new tab. */
export function useRowLink() {
  const router = useRouter();
  return (href: string) => ({
    className: "cursor-pointer",
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (meantForRow(event)) router.push(href);
    },
  });
}
