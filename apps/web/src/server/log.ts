import { existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import pino, { type Logger } from "pino";

const LARGEST = 50_000_000;

/** Prints a line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Structured log: one JSON object a line in `<data>/xianlan.log`, and on stdout too unless that is
 * a terminal, where only warnings and worse show between the start lines.
 */
export function openLog(dataDir: string): { logger: Logger; close(): void } {
  const path = join(dataDir, "xianlan.log");
  if (existsSync(path) && statSync(path).size > LARGEST) renameSync(path, `${path}.1`);
  const file = pino.destination({ dest: path, sync: false, mode: 0o600 });
  // A reader that closed the pipe must not end the server.
  process.stdout.on("error", () => undefined);
  const rotation = setInterval(() => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) {
      renameSync(path, `${path}.1`);
      file.reopen();
    }
  }, 3_600_000);
  rotation.unref();
  const logger = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["password", "*.password", "*.authorization", "*.cookie"],
    },
    pino.multistream([
      { level: "info", stream: file },
      { level: process.stdout.isTTY ? "warn" : "info", stream: process.stdout },
    ]),
  );
  return {
    logger,
    close() {
      clearInterval(rotation);
      file.flushSync();
    },
  };
}
