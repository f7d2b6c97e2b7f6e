import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { OfficeError, type OfficeErrorCode } from "./errors.ts";
import { type WorkerLimits, workerLimits } from "./limits.ts";
import { inPlace } from "./places.ts";
import type { Question, Reading, ReadingKind } from "./readings.ts";
import type { WorkerMessage } from "./worker.ts";

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** One reading in a thread of its own: a hostile file ends that thread, not the server. */
function attempt<Kind extends ReadingKind>(
  kind: Kind,
  question: Question<Kind>,
  limits: WorkerLimits,
): Promise<Reading<Kind>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { kind, question, compileCache: getCompileCacheDir() },
      execArgv: [],
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: limits.heapMb,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
    });
    let head: unknown;
    const rows: unknown[] = [];
    const refuse = (code: OfficeErrorCode) => {
      reject(new OfficeError(code));
      end();
    };
    const timer = setTimeout(() => refuse("timeout"), limits.milliseconds);
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    worker.on("message", (message: WorkerMessage) => {
      if ("refused" in message) return refuse(message.refused);
      if ("head" in message) head = message.head;
      for (const row of message.rows) rows.push(row);
      if (message.last) {
        // The worker's reader for this kind made head and rows; messages carry no types.
        resolve({ head, rows } as Reading<Kind>);
        end();
        // Other requests are served between two pieces.
      } else setImmediate(() => worker.postMessage("next"));
    });
    worker.once("error", (error) => refuse(outOfMemory(error) ? "memory" : "damaged"));
    worker.once("exit", () => refuse("damaged"));
  });
}

/** Reads one file for one purpose in a worker with limits of memory and time; throws OfficeError. */
export type ReadFile = <Kind extends ReadingKind>(
  kind: Kind,
  question: Question<Kind>,
) => Promise<Reading<Kind>>;

/**
 * Waits for a place to read files in, and keeps it while `use` reads: a transaction that reads a file
 * opens inside, so that it never waits for others' files.
 * @param owner whose files these are: one of each owner is read at a time.
 * @throws OfficeError `busy` when too many files wait.
 */
export function withReader<Result>(
  owner: string,
  use: (read: ReadFile) => Promise<Result>,
  limits: WorkerLimits = workerLimits,
): Promise<Result> {
  return inPlace(owner, () => use((kind, question) => attempt(kind, question, limits)));
}
