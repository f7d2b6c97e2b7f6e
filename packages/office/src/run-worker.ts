import { Worker } from "node:worker_threads";
import { OfficeError, type OfficeErrorCode } from "./errors.ts";
import { maxWorkers, workerHeapMb, workerMilliseconds } from "./limits.ts";
import type { RawSheet } from "./parse-sheet.ts";

export type WorkerTask = { kind: "xlsx" | "csv" | "docx"; bytes: Uint8Array };
export type WorkerAnswer =
  | { ok: true; sheets: RawSheet[]; text: string }
  | { ok: false; code: OfficeErrorCode };

let running = 0;
const waiting: (() => void)[] = [];

async function enter(): Promise<void> {
  if (running < maxWorkers) {
    running++;
    return;
  }
  // The one who leaves hands over its place, so `running` stays as it is.
  await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** One attempt in a thread of its own: a hostile file ends that thread, not the server. */
function attempt(task: WorkerTask): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: task,
      execArgv: [],
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: workerHeapMb,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 4,
      },
    });
    const timer = setTimeout(() => finish({ ok: false, code: "timeout" }), workerMilliseconds);
    const finish = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once("message", (answer: WorkerAnswer) => finish(answer));
    worker.once("error", (error) =>
      finish({ ok: false, code: outOfMemory(error) ? "bomb" : "damaged" }),
    );
    worker.once("exit", () => finish({ ok: false, code: "damaged" }));
  });
}

/** Runs guard and parser in a worker with limits of memory and time; throws OfficeError. */
export async function runWorker(task: WorkerTask): Promise<{ sheets: RawSheet[]; text: string }> {
  await enter();
  try {
    const answer = await attempt(task);
    if (!answer.ok) throw new OfficeError(answer.code);
    return { sheets: answer.sheets, text: answer.text };
  } finally {
    leave();
  }
}
