import type { MouseEvent } from "react";

/** A press on the row itself, not on what is in it, and not the end of marking text. */
export function meantForRow(event: MouseEvent<HTMLElement>): boolean {
  const { target } = event;
  if (event.metaKey || event.ctrlKey || window.getSelection()?.isCollapsed === false) return false;
  return target instanceof Element && target.closest("a, button, input, label") === null;
}
