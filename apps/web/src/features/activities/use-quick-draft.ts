"use client";

import { useEffect, useState } from "react";
import { emptyDraft, isEmptyDraft, type QuickDraft } from "./quick-draft.ts";

function storedDraft(key: string): QuickDraft {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof found !== "object" || found === null) return emptyDraft;
    return { ...emptyDraft, ...(found as Partial<QuickDraft>) };
  } catch {
    return emptyDraft;
  }
}

/**
 * What is being written, kept in this browser until it is saved: a lost connection, a closed tab or
 * a reload loses nothing.
 * @param key names the person and the form
 */
export function useQuickDraft(key: string) {
  const [draft, setDraft] = useState<QuickDraft>(emptyDraft);
  const [ready, setReady] = useState(false);

  // After the first paint: the server knows no draft, and both have to draw the same.
  useEffect(() => {
    setDraft(storedDraft(key));
    setReady(true);
  }, [key]);

  useEffect(() => {
    if (!ready) return;
    try {
      if (isEmptyDraft(draft)) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // A full or forbidden store costs only the draft, not the form.
    }
  }, [key, ready, draft]);

  return {
    draft,
    set: (change: Partial<QuickDraft>) => setDraft((now) => ({ ...now, ...change })),
    edit: (edits: QuickDraft["edits"]) =>
      setDraft((now) => ({
        ...now,
        edits: {
          ...now.edits,
          ...edits,
          ...(edits.attributes && {
            attributes: { ...now.edits.attributes, ...edits.attributes },
          }),
        },
      })),
    clear: () => setDraft(emptyDraft),
  };
}

export type QuickDrafting = ReturnType<typeof useQuickDraft>;
