import { constants, fstatSync, openSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";

/** A reader that does not read must not fill the memory: what is beyond this is dropped. */
const UNREAD = 1_000_000;

/**
 * Stdout without its traps: a full pipe that nobody reads would stop the whole server, because the
 * programs that started this one share its pipe and may set it to block. So the pipe is opened anew,
 * never to block, and what does not fit waits here.
 */
const terminal = pino.destination({ fd: ownStdout(), sync: false, maxLength: UNREAD });
// A reader that closed the pipe must not end the server either.
terminal.on("error", () => undefined);

function ownStdout(): number {
  try {
    // A file or a terminal keeps its one position; only a pipe can be opened twice.
    if (!fstatSync(1).isFIFO()) return 1;
    return openSync(
      "/proc/self/fd/1",
      constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK,
    );
  } catch {
    // A closed stdout, or a system without /proc: the shared one.
    return 1;
  }
}

/** Where log lines go for whoever watches. */
export const terminalStream = {
  write(line: string): void {
    terminal.write(line);
  },
};

/** Prints a line for the person at the terminal. */
export function print(line: string): void {
  terminal.write(`${line}\n`);
}

/** The last thing said: waits until it is out, but not for a reader that does not read. */
export async function closeTerminal(): Promise<void> {
  const out = new Promise<void>((resolve) => terminal.flush(() => resolve()));
  await Promise.race([out, sleep(300)]);
  // Otherwise it would try once more while the process exits, without an end.
  terminal.destroy();
}
