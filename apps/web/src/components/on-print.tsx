"use client";

import { type ReactNode, useSyncExternalStore } from "react";

const medium = "print";

function subscribe(change: () => void): () => void {
  const printed = matchMedia(medium);
  printed.addEventListener("change", change);
  return () => printed.removeEventListener("change", change);
}

/** What is laid out for print alone, and only then: on screen no reader meets it twice. */
export function OnPrint({ children }: { children: ReactNode }) {
  const printing = useSyncExternalStore(
    subscribe,
    () => matchMedia(medium).matches,
    () => false,
  );
  return printing ? children : null;
}
