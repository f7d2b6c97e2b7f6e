import type { FindingRow } from "../result.ts";

const derived: ReadonlySet<string> = new Set(["sortDue", "updatedAt", "updatedByName"]);

/** The columns a write changed, as they were and as they are: what the audit row keeps. */
export function changesOf(
  before: FindingRow,
  after: FindingRow,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const old: Record<string, unknown> = before;
  const changed = Object.entries(after).filter(
    ([column, value]) => !derived.has(column) && old[column] !== value,
  );
  return {
    before: Object.fromEntries(changed.map(([column]) => [column, old[column]])),
    after: Object.fromEntries(changed),
  };
}
