import { lineKey } from "@xianlan/domain";
import { type Entries, type EntryState, stateOf } from "./entry-state.ts";
import type { FormLine } from "./submission-types.ts";

/** What is typed and not saved yet, kept in this tab so that a reload loses nothing. */
export function keepDraft(key: string, lines: readonly FormLine[], entries: Entries): void {
  try {
    const kept = lines.map((line) => [lineKey(line), entries[lineKey(line)]]);
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
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

/** What an earlier visit left unsaved, of the lines this form still has. */
export function keptDraft(key: string, lines: readonly FormLine[]): Entries {
  if (typeof sessionStorage === "undefined") return {};
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null) return {};
    const known = new Set(lines.map(lineKey));
    return Object.fromEntries(
      Object.entries(kept as Record<string, Partial<EntryState>>)
        .filter(([line]) => known.has(line))
        .map(([line, state]) => [line, { ...stateOf(null), ...state }]),
    );
  } catch {
    return {};
  }
}
