import type { VerbError } from "./trpc/use-verb.ts";

/** Whether the last try was held back for a personal number; pressed again after that, the text goes. */
export function asksNumbers(error: VerbError | null): boolean {
  return error?.fields.some(({ path }) => path === "confirmPersonalNumbers") ?? false;
}
