import { parentPort, workerData } from "node:worker_threads";
import { OfficeError } from "./errors.ts";
import { parseDocx } from "./parse-docx.ts";
import { parseCsvFile, parseXlsx } from "./parse-sheet.ts";
import type { WorkerAnswer, WorkerTask } from "./run-worker.ts";

async function work(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    if (task.kind === "docx") return { ok: true, text: await parseDocx(task.bytes), grids: [] };
    const grids = task.kind === "csv" ? parseCsvFile(task.bytes) : await parseXlsx(task.bytes);
    return { ok: true, text: "", grids };
  } catch (error) {
    return { ok: false, code: error instanceof OfficeError ? error.code : "damaged" };
  }
}

const task: WorkerTask = workerData;
parentPort?.postMessage(await work(task));
