import type { DiffRow } from "@xianlan/ui";

/** A field of a row: its label, and how its value reads. */
export type RowField<Values> = { label: string; read: (values: Values) => string };

/**
 * My input beside the stored row. `current` comes from the server as plain JSON of the row's form.
 */
export function compareRows<Values extends object>(
  fields: readonly RowField<Values>[],
  ours: Values,
  current: unknown,
): DiffRow[] {
  const theirs = { ...ours, ...(typeof current === "object" ? current : {}) };
  return fields.map(({ label, read }) => {
    const [own, stored] = [read(ours) || "—", read(theirs) || "—"];
    return { label, ours: own, theirs: stored, differs: own !== stored };
  });
}
