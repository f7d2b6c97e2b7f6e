import { z } from "zod";

type Mark = {
  /** An address may contain any sequence of digits: a text that begins as one is not searched. */
  orAddress: boolean;
};

const marks = z.registry<Mark>();

/** Marks the schema of a text people write freely: it is searched for personal numbers wherever it is written. */
export function freeText<Schema extends z.ZodType>(schema: Schema): Schema {
  marks.add(schema, { orAddress: false });
  return schema;
}

/** The same for a text that may be an address instead. */
export function freeTextOrAddress<Schema extends z.ZodType>(schema: Schema): Schema {
  marks.add(schema, { orAddress: true });
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

/** What an input with free text has besides: set once its writer has seen the warning that it holds a personal number. */
export const confirmedNumbers = { confirmPersonalNumbers: z.boolean().default(false) };

/** Free text of an input by its path. */
export type FreeText = Record<string, string>;

type Entry = readonly [path: string, text: string];

/** The schema around which there is nothing but a default or the possibility of none. */
function innerOf(schema: unknown): unknown {
  return schema instanceof z.ZodDefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
    ? innerOf(schema.unwrap())
    : schema;
}

function markOf(schema: unknown): Mark | undefined {
  return schema instanceof z.ZodType ? marks.get(schema) : undefined;
}

/** The schemas a schema consists of, one level down. */
function partsOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right];
  return [];
}

/** Whether an input has a text that people write freely. */
export function hasFreeText(schema: unknown): boolean {
  const inner = innerOf(schema);
  return markOf(inner) !== undefined || partsOf(inner).some(hasFreeText);
}

function entriesOf(schema: unknown, value: unknown, path: string): Entry[] {
  const inner = innerOf(schema);
  const mark = markOf(inner);
  if (mark !== undefined) {
    const isSearched = typeof value === "string" && !(mark.orAddress && value.startsWith("http"));
    return isSearched ? [[path, value]] : [];
  }
  if (inner instanceof z.ZodUnion || inner instanceof z.ZodIntersection) {
    return partsOf(inner).flatMap((part) => entriesOf(part, value, path));
  }
  if (typeof value !== "object" || value === null) return [];
  const at = (key: string | number) => (path === "" ? `${key}` : `${path}.${key}`);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((one, index) => entriesOf(inner.element, one, at(index)));
  }
  if (inner instanceof z.ZodRecord) {
    return Object.entries(value).flatMap(([key, one]) => entriesOf(inner.valueType, one, at(key)));
  }
  if (!(inner instanceof z.ZodObject)) return [];
  const found = Object.entries(inner.shape).map(([key, field]) => ({
    rows: field instanceof z.ZodArray,
    entries: entriesOf(field, Reflect.get(value, key), at(key)),
  }));
  // The fields of the form itself, then those of its rows.
  return found
    .toSorted((a, b) => Number(a.rows) - Number(b.rows))
    .flatMap(({ entries }) => entries);
}

/** The free text in a parsed input, by its path. */
export function freeTextOf(schema: unknown, value: unknown): FreeText {
  return Object.fromEntries(entriesOf(schema, value, ""));
}
