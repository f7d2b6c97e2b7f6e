import type { ActionError } from "./trpc/use-action.ts";

/** Whether the last try was held back for a personal number; pressed again after that, the text goes. */
export function needsPersonalDataConfirmation(error: ActionError | null): boolean {
  return error?.fields.some(({ path }) => path === "confirmPersonalNumbers") ?? false;
}
