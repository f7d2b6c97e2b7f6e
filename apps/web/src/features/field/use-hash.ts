"use client";

import { useSyncExternalStore } from "react";

function subscribe(tell: () => void): () => void {
  window.addEventListener("hashchange", tell);
  return () => window.removeEventListener("hashchange", tell);
}

/** What stands behind # in the address: the visit on screen. The page itself is one document. */
export const useHash = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => "",
  );
