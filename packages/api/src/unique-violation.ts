/** The unique constraint an error of the database names, under whatever it was wrapped in; or null. */
export function violatedUnique(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (Reflect.get(error, "code") === "23505") return String(Reflect.get(error, "constraint"));
  return violatedUnique(error.cause);
}
