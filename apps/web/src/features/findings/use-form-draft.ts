"use client";

import { useEffect, useState } from "react";

/** What a person has typed, and the version of the finding they saw while typing. */
type Draft<Values> = { values: Values; version: number };

function storedDraft<Values extends object>(key: string): Draft<Partial<Values>> | null {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof draft !== "object" || draft === null) return null;
    const { values, version } = draft as Partial<Draft<Partial<Values>>>;
    return typeof values === "object" && typeof version === "number" ? { values, version } : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a form's values in this browser tab until they are saved, so that closing a dialog, a lost
 * connection or a reload loses nothing typed.
 * @param key names person, finding and form
 * @param repair fits values typed earlier to the finding as it is now (measures may have been added)
 */
export function useFormDraft<Values extends object>(
  key: string,
  initial: Draft<Values>,
  repair: (values: Values) => Values = (values) => values,
) {
  const [draft, setDraft] = useState(() => {
    const earlier = storedDraft<Values>(key);
    if (earlier === null) return { ...initial, restored: false };
    const values = repair({ ...initial.values, ...earlier.values });
    return { values, version: earlier.version, restored: true };
  });
  const [touched, setTouched] = useState(draft.restored);
  const { values, version } = draft;

  useEffect(() => {
    if (!touched) return;
    try {
      sessionStorage.setItem(key, JSON.stringify({ values, version }));
    } catch {
      // A full or forbidden store costs only the draft, not the form.
    }
  }, [key, touched, values, version]);

  return {
    values,
    version,
    /** The values were typed earlier and not saved. */
    restored: draft.restored,
    set: (change: Partial<Values>) => {
      setTouched(true);
      setDraft((now) => ({ ...now, values: { ...now.values, ...change } }));
    },
    /** Goes on from the finding as it stands now, keeping what was typed. */
    adopt: (newer: number) => setDraft((now) => ({ ...now, version: newer })),
    /** Forgets what was typed: it is saved, or given up. */
    forget: () => {
      setTouched(false);
      sessionStorage.removeItem(key);
      setDraft({ ...initial, restored: false });
    },
  };
}
