/**
 * A start that cannot go on for a reason the operator can fix. The message is Chinese, complete,
 * and meant to be printed as it is, without a stack; the process then exits with code 1.
 */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}

/** The `code` of a system error (`EACCES`, `ENOENT`…), or undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  return undefined;
}
