import { forbiddenCharactersText, isStorable } from "@xianlan/domain/input";
import { refused } from "./errors.ts";

/**
 * Checks everything a request brings, so that no schema has to think of it. Without recursion:
 * nesting may be as deep as a body is long.
 * @throws AppError `refused`, naming the field, when a text holds what the database cannot keep
 */
export function assertStorable(input: unknown): void {
  const open: [path: string, value: unknown][] = [["", input]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === "string") {
      if (!isStorable(value)) throw refused(forbiddenCharactersText, path);
    } else if (typeof value === "object" && value !== null) {
      const within = path === "" ? "" : `${path}.`;
      for (const [key, part] of Object.entries(value)) open.push([within + key, part]);
    }
  }
}
