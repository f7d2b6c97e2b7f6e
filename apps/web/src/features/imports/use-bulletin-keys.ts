"use client";

import { useEffect, useRef } from "react";

type Keys = { next: () => void; previous: () => void; adopt: () => unknown; drop: () => unknown };

/** One-letter keys for those who read through many proposals; silent while somebody types. */
export function useBulletinKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const inControl =
        target instanceof Element &&
        target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=listbox]");
      if (inControl) return;
      const { next, previous, adopt, drop } = latest.current;
      const action = { j: next, k: previous, a: adopt, d: drop }[key.toLowerCase()];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
