import { once } from "node:events";
import { existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import pino, { type Logger } from "pino";
import { terminalStream } from "./terminal.ts";

const MAX_BYTES = 50_000_000;

/**
 * Structured log: one JSON object a line in `<data>/xianlan.log`, and on stdout too unless that is
 * a terminal, where only warnings and worse show between the start lines.
 */
export async function openLog(dataDir: string): Promise<{ logger: Logger; close(): void }> {
  const path = join(dataDir, "xianlan.log");
  if (existsSync(path) && statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`);
  const file = pino.destination({ dest: path, sync: false, mode: 0o600 });
  // A start that is refused at once ends the process: the file has to be open before it is closed.
  await once(file, "ready");
  const rotation = setInterval(() => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) {
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
      { level: process.stdout.isTTY ? "warn" : "info", stream: terminalStream },
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
