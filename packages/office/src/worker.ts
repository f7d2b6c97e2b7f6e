import { parentPort, workerData } from "node:worker_threads";
import { OfficeError } from "./errors.ts";
import type { WorkerAnswer, WorkerTask } from "./run-worker.ts";

async function work(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    // Loaded when needed: each worker lives for one file, and starting it is most of its time.
    if (task.kind === "docx") {
      const { parseDocx } = await import("./parse-docx.ts");
      return { ok: true, text: await parseDocx(task.bytes), sheets: [] };
    }
    const { parseCsvFile, parseXlsx } = await import("./parse-sheet.ts");
    const sheets = task.kind === "csv" ? parseCsvFile(task.bytes) : await parseXlsx(task.bytes);
    return { ok: true, text: "", sheets };
  } catch (error) {
    return { ok: false, code: error instanceof OfficeError ? error.code : "damaged" };
  }
}

const task: WorkerTask = workerData;
parentPort?.postMessage(await work(task));
