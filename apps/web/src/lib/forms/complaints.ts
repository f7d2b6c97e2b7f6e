import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

/** Complaints by input path, `measures.0.dueOn`, in the order they are to be met. */
export type Complaints = Readonly<Record<string, string>>;

/** What stands at a path of the values. */
function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (typeof found === "object" && found ? Reflect.get(found, key) : undefined),
    values,
  );
}

/** A day not chosen is not a day mistyped. */
function isMissingDay(issue: z.core.$ZodIssue, values: unknown): boolean {
  const isDay = issue.code === "invalid_format" && issue.format === "date";
  return isDay && valueAt(values, issue.path) === "";
}

/** The domain's schema as react-hook-form asks it. */
export function schemaResolver<Values extends FieldValues, Parsed>(
  schema: z.ZodType<Parsed>,
): Resolver<Values, unknown, Parsed> {
  const check = zodResolver(schema as z.ZodType<Parsed, Values>, undefined, { mode: "sync" });
  return async (values, context, options) => {
    const result = await check(values, context, options);
    for (const issue of schema.safeParse(values).error?.issues ?? []) {
      // The resolver drops what is wrong with the whole, and the form would pass as faultless.
      if (issue.path.length === 0) {
        Reflect.set(result.errors, "root", { type: issue.code, message: issue.message });
      }
      const error: unknown = valueAt(result.errors, issue.path);
      if (isMissingDay(issue, values) && typeof error === "object" && error) {
        Reflect.set(error, "message", "请选择日期");
      }
    }
    return result;
  };
}

/** The schema's complaints, out of the tree in which react-hook-form keeps them. */
export function ownComplaints(errors: FieldErrors): Complaints {
  const found: Record<string, string> = {};
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    const message: unknown = Reflect.get(node, "message");
    if (path !== "" && typeof message === "string") found[path] = message;
    for (const [key, child] of Object.entries(node)) {
      if (key !== "ref") walk(child, path === "" ? key : `${path}.${key}`);
    }
  };
  walk(errors, "");
  return found;
}

/**
 * The product's complaints about what was sent. One goes at any change of its field; of several about
 * one field the first is the one to correct first.
 */
export function refusedComplaints(
  fields: readonly { path: string; message: string }[],
  sent: unknown,
  values: unknown,
): Complaints {
  const first: Record<string, string> = {};
  for (const { path, message } of fields) {
    const way = path.split(".");
    if (JSON.stringify(valueAt(sent, way)) === JSON.stringify(valueAt(values, way))) {
      first[path] ??= message;
    }
  }
  return first;
}

/** The complaint at a field, or the first one inside it. */
export function complaintAt(complaints: Complaints, path: string): string | undefined {
  const inside = () => Object.keys(complaints).find((one) => one.startsWith(`${path}.`));
  return complaints[path] ?? complaints[inside() ?? ""];
}
