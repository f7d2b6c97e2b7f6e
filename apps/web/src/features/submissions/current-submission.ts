import { lineKey } from "@xianlan/domain/submission";
import { type Entries, type StoredEntry, stateOf } from "./entry-state.ts";
import type { SubmissionLine } from "./submission-types.ts";

/** A submission as a conflict carries it. */
export type CurrentSubmission = {
  id: string;
  version: number;
  updatedByName: string;
  entries: (StoredEntry & { code: string; item: number })[];
};

/** Reads the current submission out of a conflict; null where there is none. */
export function currentSubmission(current: unknown): CurrentSubmission | null {
  if (typeof current !== "object" || current === null) return null;
  return "entries" in current && "version" in current ? (current as CurrentSubmission) : null;
}

/** What stands there now, line by line. */
export function theirEntries(
  lines: readonly SubmissionLine[],
  current: CurrentSubmission,
): Entries {
  const byLine = new Map(current.entries.map((entry) => [lineKey(entry), entry]));
  return Object.fromEntries(
    lines.map((line) => [lineKey(line), stateOf(byLine.get(lineKey(line)) ?? null)]),
  );
}
