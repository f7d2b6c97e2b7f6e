/** Exit codes of `pnpm xl`, as its help documents them. */
export const EXIT = {
  ok: 0,
  /** The command ran and what it checked is not in order. */
  failed: 1,
  /** Unknown command or option, missing or unreadable file. */
  usage: 2,
  /** No database, no data folder, or the environment is wrong. */
  unavailable: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** One action of the operator's command line. */
export interface Command {
  readonly name: string;
  /** Arguments as the help shows them, e.g. `FILE --json`. */
  readonly usage: string;
  readonly summary: string;
  /** Loaded when it is called: the help must not wait for the whole product. */
  load(): Promise<{
    /** @throws UsageError, StartRefused, or anything unexpected. */
    run(args: readonly string[]): Promise<ExitCode>;
  }>;
}

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {}

/** Answers go to stdout, so that they can be piped; everything else goes to stderr. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A remark beside the answer. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}
