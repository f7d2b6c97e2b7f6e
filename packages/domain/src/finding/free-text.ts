import { z } from "zod";

const marked = new WeakSet<object>();

/** Marks the schema of free text: it is searched for personal numbers. */
function freeText<Schema extends z.ZodType>(schema: Schema): Schema {
  marked.add(schema);
  return schema;
}

/** A required text, by its name in the form. */
export function requiredText(field: string, maxLength: number) {
  return freeText(
    z.string().trim().min(2, `请填写${field}`).max(maxLength, `${field}不超过${maxLength}个字`),
  );
}

/** A text that may be left empty. */
export function optionalText(field: string, maxLength: number) {
  return freeText(z.string().trim().max(maxLength, `${field}不超过${maxLength}个字`));
}

type Entry = readonly [path: string, text: string];

function entriesOf(schema: unknown, value: unknown, path: string): Entry[] {
  if (typeof schema === "object" && schema !== null && marked.has(schema)) {
    return typeof value === "string" ? [[path, value]] : [];
  }
  if (schema instanceof z.ZodDefault) return entriesOf(schema.unwrap(), value, path);
  const at = (key: string | number) => (path === "" ? `${key}` : `${path}.${key}`);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((one, index) => entriesOf(schema.element, one, at(index)));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return [];
  const found = Object.entries(schema.shape).map(([key, field]) => ({
    rows: field instanceof z.ZodArray,
    entries: entriesOf(field, Reflect.get(value, key), at(key)),
  }));
  // The fields of the form itself, then those of its rows.
  return found
    .toSorted((a, b) => Number(a.rows) - Number(b.rows))
    .flatMap(({ entries }) => entries);
}

/** Whether an input has a text that people write freely. */
export function hasFreeText(schema: unknown): boolean {
  if (typeof schema === "object" && schema !== null && marked.has(schema)) return true;
  if (schema instanceof z.ZodDefault) return hasFreeText(schema.unwrap());
  if (schema instanceof z.ZodArray) return hasFreeText(schema.element);
  return schema instanceof z.ZodObject && Object.values(schema.shape).some(hasFreeText);
}

/** The free text in a parsed input, by its path. */
export function freeTextOf(schema: z.ZodType, value: unknown): Record<string, string> {
  return Object.fromEntries(entriesOf(schema, value, ""));
}
