/** A field that an audited deed changed; `before` null where there was no row. */
export type AuditChange = { field: string; before: string | null; after: string };

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

function text(value: unknown): string {
  if (value === null || value === undefined || value === "") return "空";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What differs between the row before and after, by field name. */
export function changesOf(before: unknown, after: unknown): AuditChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fresh = before === null || before === undefined;
  return Object.keys({ ...old, ...now })
    .filter((field) => text(old[field]) !== text(now[field]))
    .map((field) => ({
      field,
      before: fresh ? null : text(old[field]),
      after: text(now[field]),
    }));
}
