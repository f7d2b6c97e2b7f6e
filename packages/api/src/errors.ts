/** What went wrong, as a kind. `trpc.ts` alone turns kinds into status codes. */
export const errorKinds = [
  "unauthenticated",
  "password_change_required",
  "too_many",
  "forbidden",
  "not_found",
  "conflict",
  "refused",
  "key_reused",
  "too_large",
  "unavailable",
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** A field's complaint; `path` as in the input, e.g. `measures.0.dueOn`. */
export type FieldError = { path: string; message: string };

/**
 * An error a person may read: a Chinese message that says what to do next. `current` is the row as it
 * stands now, for the one whose write came too late.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly fields: readonly FieldError[];
  readonly current: unknown;

  constructor(
    kind: ErrorKind,
    message: string,
    detail: { fields?: readonly FieldError[]; current?: unknown } = {},
  ) {
    super(message);
    this.name = "AppError";
    this.kind = kind;
    this.fields = detail.fields ?? [];
    this.current = detail.current;
  }
}

/** The same error for a row that is not there and a row that is another unit's. */
export function notFound(what: string): AppError {
  return new AppError("not_found", `没有找到这${what}，它可能不存在，或不属于本单位`);
}

/** The rule refuses the action; `field` points at the input to change. */
export function refused(message: string, field?: string): AppError {
  return new AppError("refused", message, field ? { fields: [{ path: field, message }] } : {});
}

/** Somebody was faster: `current` is the row as it stands, for the one whose write came too late. */
export function conflict(message: string, current?: unknown): AppError {
  return new AppError("conflict", message, { current });
}
