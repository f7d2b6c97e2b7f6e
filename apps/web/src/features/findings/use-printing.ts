"use client";

import { useSyncExternalStore } from "react";

const medium = "print";

function subscribe(change: () => void): () => void {
  const printed = matchMedia(medium);
  printed.addEventListener("change", change);
  return () => printed.removeEventListener("change", change);
}

/** Whether the page is being laid out for print: its printout is rendered only then. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(medium).matches,
    () => false,
  );
}
