import { once } from "node:events";
import { enableCompileCache } from "node:module";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { OfficeError, type OfficeErrorCode } from "./errors.ts";
import { piecesOf } from "./pieces.ts";
import type { Question, Reader, ReadingKind } from "./readings.ts";

/** What goes over to the worker. */
export type WorkerTask<Kind extends ReadingKind = ReadingKind> = {
  [K in Kind]: { kind: K; question: Question<K>; compileCache: string | undefined };
}[Kind];
/** What comes back: a refusal, or the head and then rows until one message says it was the last. */
export type WorkerMessage =
  | { refused: OfficeErrorCode }
  | { head?: unknown; rows: readonly unknown[]; last: boolean };

// Loaded when needed: each worker lives for one file, and starting it is most of its time.
const readers: { [Kind in ReadingKind]: () => Promise<Reader<Kind>> } = {
  grid: async () => (await import("./readers/grid.ts")).readGridFile,
  document: async () => (await import("./readers/text.ts")).readDocument,
  bulletin: async () => (await import("./readers/text.ts")).readBulletinFile,
  ledger: async () => (await import("./readers/ledger.ts")).readLedgerFile,
  ledgerRejects: async () => (await import("./readers/ledger.ts")).writeLedgerRejects,
  listCheck: async () => (await import("./readers/county-list.ts")).checkList,
  list: async () => (await import("./readers/county-list.ts")).readListFile,
  scheme: async () => (await import("./readers/scheme.ts")).readSchemeFile,
  holidays: async () => (await import("./readers/holidays.ts")).readHolidayLines,
};

async function read<Kind extends ReadingKind>(kind: Kind, question: Question<Kind>) {
  const reader = await readers[kind]();
  const { head, rows } = await reader(question);
  return { head, pieces: piecesOf(head, rows) };
}

/** Sends a reading piece by piece, the next when the receiver asks for it. */
async function runTask(port: MessagePort, task: WorkerTask): Promise<void> {
  const { kind, question, compileCache } = task;
  if (compileCache !== undefined) enableCompileCache(compileCache);
  const post = (message: WorkerMessage) => port.postMessage(message);
  try {
    const { head, pieces } = await read(kind, question);
    post({ head, rows: pieces[0] ?? [], last: pieces.length < 2 });
    for (const [at, rows] of pieces.entries()) {
      if (at === 0) continue;
      await once(port, "message");
      post({ rows, last: at === pieces.length - 1 });
    }
  } catch (error) {
    post({ refused: error instanceof OfficeError ? error.code : "damaged" });
  }
}

const task: WorkerTask = workerData;
if (parentPort !== null) await runTask(parentPort, task);
