"use client";

import { TBody } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

/** A press on the row itself, not on what is in it, and not the end of marking text. */
function meantForRow(event: MouseEvent<HTMLElement>): boolean {
  const { target } = event;
  if (event.metaKey || event.ctrlKey || window.getSelection()?.isCollapsed === false) return false;
  return target instanceof Element && target.closest("a, button, input, label") === null;
}

/**
 * Rows that lead, pressed anywhere, where the link in them leads: each names it in `data-href`. The link
 * stays for the keyboard and for a new tab.
 */
export function LinkedRows({ children }: { children: ReactNode }) {
  const router = useRouter();
  function press(event: MouseEvent<HTMLElement>) {
    if (!meantForRow(event) || !(event.target instanceof Element)) return;
    const href = event.target.closest<HTMLElement>("tr[data-href]")?.dataset.href;
    if (href !== undefined) router.push(href);
  }
  return (
    <TBody className="[&>tr[data-href]]:cursor-pointer" onClick={press}>
      {children}
    </TBody>
  );
}
