import { lineKey } from "@xianlan/domain/submission";
import { type Entries, type EntryState, stateOf } from "./entry-state.ts";
import type { SubmissionLine } from "./submission-types.ts";

/** What is typed and not saved yet, kept in this tab so that a reload loses nothing. */
export function saveDraft(key: string, lines: readonly SubmissionLine[], entries: Entries): void {
  try {
    const draft = lines.map((line) => [lineKey(line), entries[lineKey(line)]]);
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(draft)));
  } catch {
    // A full or forbidden store costs only the draft, not the form.
  }
}

export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** What an earlier visit left unsaved, of the lines this submission still has. */
export function loadDraft(key: string, lines: readonly SubmissionLine[]): Entries {
  if (typeof sessionStorage === "undefined") return {};
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof draft !== "object" || draft === null) return {};
    const known = new Set(lines.map(lineKey));
    return Object.fromEntries(
      Object.entries(draft as Record<string, Partial<EntryState>>)
        .filter(([line]) => known.has(line))
        .map(([line, state]) => [line, { ...stateOf(null), ...state }]),
    );
  } catch {
    return {};
  }
}
