"use client";

import { type ChecklistInput, checklistInput } from "@xianlan/domain/checklist";
import { useEffect, useState } from "react";
import { useAction } from "../../lib/trpc/use-action.ts";
import type { ChecklistPage, CurrentChecklist } from "./checklist-types.ts";

type Draft = { values: ChecklistInput; version: number; dirty: boolean };

const textOf = ({ year, title, items }: ChecklistInput): ChecklistInput => ({ year, title, items });
const draftFromPage = (page: ChecklistInput & { version: number }): Draft => ({
  values: textOf(page),
  version: page.version,
  dirty: false,
});
const same = (a: ChecklistInput, b: ChecklistInput) => JSON.stringify(a) === JSON.stringify(b);

function storedDraft(key: string): Draft | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? "null") as Partial<Draft> | null;
    if (typeof stored?.version !== "number" || !Array.isArray(stored.values?.items)) return null;
    return { values: textOf(stored.values), version: stored.version, dirty: true };
  } catch {
    return null;
  }
}

function saveDraft(key: string, draft: Draft): void {
  try {
    if (draft.dirty) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A full or forbidden store costs only this copy, not the form.
  }
}

/**
 * A checklist's draft while it is edited: kept in this tab until the server has it, so that a reload
 * or a lost connection loses nothing typed. Another person's save waits for a choice between the two.
 */
export function useChecklistDraft(page: ChecklistPage, accountId: string) {
  const action = useAction("checklist.save");
  const store = `xianlan.checklist.${accountId}.${page.id}`;
  const [draft, setDraft] = useState<Draft>(() => storedDraft(store) ?? draftFromPage(page));
  const [attempted, setAttempted] = useState(false);
  // Somebody else's save arrives while nothing is unsaved here.
  if (!draft.dirty && page.version > draft.version) setDraft(draftFromPage(page));
  useEffect(() => saveDraft(store, draft), [store, draft]);

  const { values, version, dirty } = draft;
  const parsed = checklistInput.safeParse(values);
  const own = attempted && !parsed.success ? parsed.error.issues : [];
  const complaints = [
    ...own.map(({ path, message }) => ({ path: path.join("."), message })),
    ...(action.error?.fields ?? []),
  ];
  const conflict =
    action.error?.kind === "conflict" ? (action.error.current as CurrentChecklist) : null;

  async function save(on = version): Promise<boolean> {
    setAttempted(true);
    if (!parsed.success) return false;
    const result = await action.run({ ...parsed.data, id: page.id, version: on });
    if (result === null) return false;
    setAttempted(false);
    setDraft((now) =>
      same(now.values, values)
        ? { values: parsed.data, version: result.version, dirty: false }
        : { ...now, version: result.version },
    );
    return true;
  }

  return {
    values,
    dirty,
    complaints,
    conflict,
    save,
    pending: action.pending,
    /** What was refused besides fields and conflicts. */
    problem: conflict === null ? action.error : null,
    set: (change: Partial<ChecklistInput>) =>
      setDraft((now) => ({ ...now, values: { ...now.values, ...change }, dirty: true })),
    errorAt: (path: string): string | undefined =>
      complaints.find((each) => each.path === path)?.message,
    /** Takes theirs instead of ours. */
    acceptTheirs: (theirs: CurrentChecklist) => {
      action.reset();
      setDraft(draftFromPage(theirs));
    },
    /** The draft is gone: nothing of it stays in this tab. */
    forget: () => setDraft((now) => ({ ...now, dirty: false })),
  };
}
export type ChecklistDraft = ReturnType<typeof useChecklistDraft>;
