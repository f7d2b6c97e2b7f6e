import { z } from "zod";

/** The id of a row. */
export const idInput = z.uuid("编号不正确");

/** The same where it is compared with one as stored: small letters. */
export const storedIdInput = idInput.toLowerCase();

/** One row and nothing else. */
export const byIdInput = z.object({ id: idInput });
export type ByIdInput = z.infer<typeof byIdInput>;

/** Where the last page of a list ended: what its last row is sorted by, and its id. */
export function cursorInput<Value extends z.ZodType>(value: Value) {
  return z.object({ value, id: idInput });
}

/** How many rows a page of a list has. */
export const pageLimit = z.int().min(1).max(200).default(50);
