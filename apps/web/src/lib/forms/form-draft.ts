/** What a person has typed, and the version of the row they saw while typing. */
export type FormDraft<Values> = { values: Values; version: number };

/** How a form begins: with what was typed earlier and not saved, or with its initial values. */
export type FormStart<Values> = FormDraft<Values> & { restored: boolean };

/** The part of the browser's store that drafts need; where it is shut, reading it throws. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

function storedDraft<Values>(store: Store, key: string): FormDraft<Partial<Values>> | null {
  const draft: unknown = JSON.parse(store.getItem(key) ?? "null");
  if (typeof draft !== "object" || draft === null) return null;
  const { values, version } = draft as Partial<FormDraft<Partial<Values> | null>>;
  if (typeof values !== "object" || values === null || typeof version !== "number") return null;
  return { values, version };
}

/**
 * What a form begins with.
 * @param key names person, row and form; without one nothing is kept
 * @param repair fits values typed earlier to the row as it is now (measures may have been added)
 */
export function loadDraft<Values extends object>(
  store: () => Store,
  key: string | undefined,
  initial: FormDraft<Values>,
  repair: (values: Values) => Values = (values) => values,
): FormStart<Values> {
  const { values, version } = initial;
  const unchanged = { values, version, restored: false };
  if (key === undefined) return unchanged;
  try {
    const earlier = storedDraft<Values>(store(), key);
    if (earlier === null) return unchanged;
    const typed = repair({ ...values, ...earlier.values });
    return { values: typed, version: earlier.version, restored: true };
  } catch {
    return unchanged;
  }
}

/** Keeps a draft in the store, or takes it out where `draft` is null. */
export function saveDraft<Values>(
  store: () => Store,
  key: string,
  draft: FormDraft<Values> | null,
): void {
  try {
    if (draft === null) store().removeItem(key);
    else store().setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store costs only the draft, not the form.
  }
}
